"""Paragraphs of a text, and a light sentence boundary for the places next to quotations.

Sentences that are counted or shown are those of `builder.derive.sentences`; a quotation only asks where its own
sentence begins, and many times a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.extraction.words.speech import ABBREVIATIONS

_LINE = re.compile(r"[^\r\n]+")
_TYPEWRITTEN = range(45, 101)
_MOSTLY = 0.8
_ENOUGH = 5
_SAMPLE = 50_000
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ ]{2,30}(?:,[^—–\n“\"()]{1,40}?)?\s*(?:\([^()\n“\"]{1,30}\)\s*)?(?:—|–|--|-(?=\s))\s*(?=[^\s])"
)
_BOUNDARY = re.compile(r"(?<=[.!?…])[\"”’»')\]]*\s+(?=[^\Wa-z_]|[\"“‘«„'(\[])")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs in order, without the blanks around them: lines, or blocks of lines where lines are wrapped.

    A text is wrapped when most of its lines that another line follows are of a typewriter's length.
    """
    wrapped = _wrapped(text)
    block: tuple[int, int] | None = None
    for found in _LINE.finditer(text):
        printed = found.group()
        end = found.start() + len(printed.rstrip())
        start = found.end() - len(printed.lstrip())
        if start >= end:
            continue
        if block is not None and wrapped and text.count("\n", block[1], start) == 1:
            block = block[0], end
            continue
        if block is not None:
            yield block
        block = start, end
    if block is not None:
        yield block


def _wrapped(text: str) -> bool:
    lines = text[:_SAMPLE].split("\n")
    lengths = [len(line) for line, follows in pairwise(lines) if line.strip() and follows.strip()]
    return len(lengths) >= _ENOUGH and sum(length in _TYPEWRITTEN for length in lengths) >= _MOSTLY * len(lengths)


def body_start(text: str, start: int, end: int) -> int:
    """Where a paragraph's prose begins: behind a dateline in capitals and its dash ("LISBON, May 4 (Agency) —")."""
    found = _DATELINE.match(text, start, end)
    return start if found is None else found.end()


def boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences begin inside `text[start:end]`: after stop, blank and before a capital, abbreviations excepted."""
    for found in _BOUNDARY.finditer(text, start, end):
        word = _LAST_WORD.search(text, max(start, found.start() - 12), found.start())
        if word is None or not (word[1].lower() in ABBREVIATIONS or (len(word[1]) == 1 and word[1].isupper())):
            yield found.end()
