"""Speech told from words held at a distance and from titles."""

from __future__ import annotations

import re

from builder.extraction.quotes.found_quotes import QuoteKind
from builder.extraction.text.tokens import Sentence
from builder.extraction.words.speech import PRONOUNS

_SMALL = frozenset("of the a an and in to for with on is at by from or as & vs".split())
_WORKS = frozenset(
    "show program programme series book novel memoir film movie documentary song album hit article column essay editorial"
    " magazine podcast newsletter musical play poem painting ad advertisement commercial spot video sitcom drama comedy"
    " episode segment broadcast anthem tune track band exhibition game blog website newspaper report bestseller".split()
)
_CALLED = frozenset("titled entitled named nicknamed headlined starring starred".split())
_ATTRIBUTED = frozenset("inverted after before participle according by colon signature label quoting noun".split())
_DIRECT = frozenset("colon inverted after label signature inherited".split())
_LONG = 5
_TITLE_LENGTH = 12
_ENDS = (".", "!", "?", "…", ",", "—", "–", "-")
_WORD = re.compile(r"[^\W\d_][^\s]*|\d[^\s]*")


def kind_of(words: str, sentence: Sentence, at: int, rule: str) -> QuoteKind:
    """The kind of a quotation: its words, its sentence, its token there and the rule that found its speaker."""
    printed = _WORD.findall(words)
    if not printed:
        return "scare"
    if _is_title(words, printed, sentence, at):
        return "title"
    if len(printed) < _LONG and rule not in _ATTRIBUTED and not _whole(words, printed, sentence, at):
        return "scare"
    if at and sentence[at - 1].word in ("so-called", "proverbial"):
        return "scare"
    begins = words.lstrip("[(")[:1].isupper() or words[0].isdigit()
    return "direct" if begins and (words.endswith(_ENDS) or rule in _DIRECT) else "partial"


def _whole(words: str, printed: list[str], sentence: Sentence, at: int) -> bool:
    """Whether a short quotation stands as a sentence of its own: "No way." """
    opens = at == 0 or all(token.shape == "stop" for token in sentence[:at])
    return opens and printed[0][0].isupper() and words.endswith((".", "!", "?", ",", "…"))


def _is_title(words: str, printed: list[str], sentence: Sentence, at: int) -> bool:
    if len(printed) > _TITLE_LENGTH or not _titled(printed):
        return False
    near = [token.word for token in sentence[max(0, at - 4) : at]]
    if near[-1:] == ["called"] and at > 1 and sentence[at - 2].shape == "lower" and near[-2] not in PRONOUNS:
        return True
    if any(word in _CALLED for word in near[-2:]) or any(word in _WORKS for word in near[-2:]):
        return True
    following = [token.word for token in sentence[at + 1 : at + 3]]
    if any(word in _WORKS for word in following[:2]):
        return True
    speech = any(words.endswith(mark) for mark in ("!", "?"))
    return not speech and len(near) > 1 and near[-1] != "," and _on_air(near)


def _on_air(near: list[str]) -> bool:
    """Whether what stands before names a programme's house: on ABC's, on HBO's, on."""
    return near[-1] == "on" or (
        near[-1].endswith(("'s", "s'")) and len(near) > 1 and near[-2] in ("on", "of", "for", "from")
    )


def _titled(printed: list[str]) -> bool:
    """Whether all words but the small ones have a capital."""
    if printed[0][0].islower():
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower().strip(",.:") in _SMALL for word in printed)
