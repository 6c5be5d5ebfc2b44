"""A paragraph as its reader parses it: words and stops, each quotation folded into one token, cut into sentences."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from builder.extraction.lexicon import ABBREVIATIONS
from builder.extraction.marks import Quoted

Shape = Literal["capital", "lower", "number", "stop", "quote"]

REACH = 900
"""How far from a quotation, in code points, words can still belong to its attribution."""

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_](?:[^\W_]|['’.&/\-](?=[^\W_]))*(?:['’](?=s?\s))?|@\w+)"
    r"|(?P<number>[$£€#]?\d[\d.,:/%]*\d|\d)|(?P<stop>[.!?…]+|--+|[^\w\s])"
)


class Token(NamedTuple):
    """One word, number, stop or whole quotation: `word` is lower case, `start` and `end` are code points of the text."""

    word: str
    start: int
    end: int
    shape: Shape
    quote: int = -1


Sentence = tuple[Token, ...]


def sentences_of(text: str, start: int, end: int, quotes: tuple[Quoted, ...], first: int) -> list[Sentence]:
    """The sentences of `text[start:end]`, the outermost `quotes` (numbered from `first`) standing as one token each.

    Of a stretch longer than twice REACH only the two ends are read, with a sentence's break between them.
    """
    tokens: list[Token] = []
    at = start
    for number, quote in enumerate(quotes):
        if quote.depth:
            continue
        tokens += _stretch(text, at, quote.outer_start)
        tokens.append(Token("", quote.start, quote.end, "quote", first + number))
        at = quote.outer_end
    tokens += _stretch(text, at, end)
    return _cut(text, tokens)


def _stretch(text: str, start: int, end: int) -> list[Token]:
    if end - start <= 2 * REACH:
        return _tokens(text, start, end)
    gap = Token(".", start + REACH, start + REACH, "stop")
    return [*_tokens(text, start, start + REACH), gap, *_tokens(text, end - REACH, end)]


def _tokens(text: str, start: int, end: int) -> list[Token]:
    out = []
    for found in _TOKEN.finditer(text, start, end):
        printed = found.group()
        if found.lastgroup == "word":
            shape: Shape = "capital" if not printed[0].islower() or any(c.isupper() for c in printed[1:3]) else "lower"
            out.append(Token(printed.lower().replace("’", "'"), found.start(), found.end(), shape))
        else:
            out.append(Token(printed, found.start(), found.end(), "number" if found.lastgroup == "number" else "stop"))
    return out


def _cut(text: str, tokens: list[Token]) -> list[Sentence]:
    out: list[Sentence] = []
    begin = 0
    for index, token in enumerate(tokens):
        if index + 1 < len(tokens) and _ends(text, tokens, index, token):
            out.append(tuple(tokens[begin : index + 1]))
            begin = index + 1
    if begin < len(tokens):
        out.append(tuple(tokens[begin:]))
    return out


def _ends(text: str, tokens: list[Token], index: int, token: Token) -> bool:
    """Whether a sentence ends after this token."""
    after = tokens[index + 1]
    if token.shape == "quote":
        last = text[token.end - 1]
        return last in ".!?…" and (after.shape in ("capital", "quote")) and not (last != "." and after.shape == "capital")
    if token.shape != "stop" or token.word[-1] not in ".!?…":
        return False
    if after.shape not in ("capital", "quote", "number"):
        return False
    if token.word == "." and index:
        before = tokens[index - 1]
        touching = before.end == token.start
        if touching and (before.word in ABBREVIATIONS or (len(before.word) == 1 and before.shape == "capital")):
            return False
    return True
