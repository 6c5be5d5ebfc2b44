"""Speakers without a verb: the owner of a noun of saying, a possessive before the mark, what ends in a colon."""

from __future__ import annotations

from builder.extraction.quotes import speakers
from builder.extraction.quotes.speakers import Phrase
from builder.extraction.text.tokens import Sentence
from builder.extraction.words.speech import POSSESSIVES, SPEECH_NOUNS

_NEAR = 6
_INTRODUCING = frozenset(("-", "—", "–", "from", "by"))


def owner(sentence: Sentence, at: int) -> tuple[Phrase | None, str] | None:
    """Whose words the quotation at token `at` is said to be, and the rule; None where nothing before it says so."""
    if not at:
        return None
    previous = sentence[at - 1]
    if previous.word.endswith(("'s", "s'")) and previous.shape in ("capital", "lower"):
        return speakers.before(sentence, at, speakers.floor(sentence, at)), "possessive"
    return _before_colon(sentence, at - 1) if previous.word == ":" else _of_noun(sentence, at)


def _before_colon(sentence: Sentence, colon: int) -> tuple[Phrase | None, str]:
    """The name right before a colon after a dash or "from", else the subject of what the colon ends."""
    near = speakers.before(sentence, colon)
    if near is not None and (near[0] == 0 or sentence[near[0] - 1].word in _INTRODUCING):
        return near, "colon"
    return speakers.opening(sentence, 0, colon), "colon"


def _of_noun(sentence: Sentence, at: int) -> tuple[Phrase | None, str] | None:
    """The owner of a noun of saying before the mark: "Orr's promise of", "her claim that", "a call by the mayor for"."""
    floor = max(speakers.floor(sentence, at), at - _NEAR)
    noun = next((i for i in range(at - 1, floor - 1, -1) if sentence[i].word in SPEECH_NOUNS), None)
    if noun is None:
        return None
    for i in range(noun - 1, max(speakers.floor(sentence, at), noun - _NEAR) - 1, -1):
        if sentence[i].word in POSSESSIVES:
            return (i, i + 1), "noun"
        if sentence[i].word.endswith(("'s", "s'")) and sentence[i].shape != "stop":
            return speakers.before(sentence, i + 1), "noun"
    if sentence[noun + 1].word in ("by", "from"):
        return speakers.after(sentence, noun + 1), "noun"
    return speakers.opening(sentence, 0, noun), "noun"
