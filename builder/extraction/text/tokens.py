"""A paragraph as its reader parses it: words and stops, each quotation folded into one token, cut into sentences."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from builder.extraction.text.marks import Quoted
from builder.extraction.words.speech import ABBREVIATIONS, PRONOUNS

Shape = Literal["capital", "lower", "number", "stop", "quote"]

REACH = 900
"""How far from a quotation, in code points, words can still belong to its attribution."""

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_](?:[^\W_]|['’.&/\-](?=[^\W_]))*(?:['’](?=s?\s))?|@\w+)"
    r"|(?P<number>[$£€#]?\d(?:[\d.,:/%]*[\d%])?(?:-[^\W\d_]+)*)|(?P<stop>[.!?…]+|--+|[^\w\s])"
)


class Token(NamedTuple):
    """One word, number, stop or whole quotation, with its code points in the text.

    `word` is lower case; of a quotation it is a mark and the last character between the marks.
    """

    word: str
    start: int
    end: int
    shape: Shape
    quote: int = -1


Sentence = tuple[Token, ...]

_LONGEST = 160
"""No printed sentence has so many tokens, its quotations folded: what goes on is cut, so that time stays linear."""


def sentences_of(text: str, start: int, end: int, quotes: tuple[Quoted, ...] = ()) -> list[Sentence]:
    """The sentences of `text[start:end]`, the outermost of its `quotes` standing as one token each.

    Of a stretch longer than twice REACH only the two ends are read, with a sentence's break between them. Where
    capitals mean nothing, all or none being printed, every word counts as lower case and every stop ends a sentence.
    """
    tokens: list[Token] = []
    at = start
    for number, quote in enumerate(quotes):
        if quote.depth:
            continue
        tokens += _stretch(text, at, quote.outer_start)
        tokens.append(Token(f"“{text[quote.end - 1]}", quote.start, quote.end, "quote", number))
        at = quote.outer_end
    tokens += _stretch(text, at, end)
    printed = text[start:end]
    if printed.isupper() or printed.islower():
        return _cut(
            [token._replace(shape="lower") if token.shape == "capital" else token for token in tokens], caseless=True
        )
    return _cut(tokens, caseless=False)


def _stretch(text: str, start: int, end: int) -> list[Token]:
    if end - start <= 2 * REACH:
        return _tokens(text, start, end)
    gap = Token(".", start + REACH, start + REACH, "stop")
    return [*_tokens(text, start, start + REACH), gap, *_tokens(text, end - REACH, end)]


def _tokens(text: str, start: int, end: int) -> list[Token]:
    out: list[Token] = []
    for found in _TOKEN.finditer(text, start, end):
        printed = found.group()
        if found.lastgroup == "word":
            out += _words(printed, found.start())
        else:
            out.append(Token(printed, found.start(), found.end(), "number" if found.lastgroup == "number" else "stop"))
    return out


def _words(printed: str, start: int) -> tuple[Token, ...]:
    """The token of one printed word, or two where a pronoun and its verb are run together: "he's"."""
    shape: Shape = "capital" if not printed[0].islower() or any(c.isupper() for c in printed[1:3]) else "lower"
    word, end = printed.lower().replace("’", "'"), start + len(printed)
    pronoun, mark, verb = word.partition("'")
    if mark and pronoun in PRONOUNS and len(word) == len(printed):
        middle = start + len(pronoun)
        return Token(pronoun, start, middle, shape), Token(mark + verb, middle, end, "lower")
    return (Token(word, start, end, shape),)


def _cut(tokens: list[Token], *, caseless: bool) -> list[Sentence]:
    out: list[Sentence] = []
    begin = 0
    for index in range(len(tokens) - 1):
        if index - begin >= _LONGEST or _ends(tokens, index, caseless):
            out.append(tuple(tokens[begin : index + 1]))
            begin = index + 1
    if begin < len(tokens):
        out.append(tuple(tokens[begin:]))
    return out


def _ends(tokens: list[Token], index: int, caseless: bool) -> bool:
    """Whether a sentence ends after token `index`, which is not the last."""
    token, after = tokens[index], tokens[index + 1]
    if token.shape not in ("stop", "quote") or token.word[-1] not in ".!?…":
        return False
    if token.shape == "quote":
        return after.shape == "quote" or (after.shape == "capital" and token.word[-1] == ".")
    if after.shape not in ("capital", "quote", "number") and not (caseless and after.shape == "lower"):
        return False
    if token.word == "." and index:
        before = tokens[index - 1]
        touching = before.end == token.start
        if touching and (before.word in ABBREVIATIONS or (len(before.word) == 1 and before.shape == "capital")):
            return False
    return True
