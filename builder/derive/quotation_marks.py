"""The quotation marks around words, read from the characters beside them: as printed, missing or reversed."""

from __future__ import annotations

from typing import Literal, NamedTuple

MarkState = Literal["as printed", "missing", "reversed"]
OPENING = "“«„‘"
CLOSING = "”»’"
STRAIGHT = "\"'"


class QuotationMarks(NamedTuple):
    """How a quotation is opened and closed in the text."""

    opened: MarkState
    closed: MarkState


def marks_around(text: str, start: int, end: int) -> QuotationMarks:
    """Read the marks around a span; one space between the words and their mark is looked past."""
    before = text[:start].removesuffix(" ")[-1:]
    after = text[end : end + 2].removeprefix(" ")[:1]
    return QuotationMarks(_state(before, OPENING, CLOSING), _state(after, CLOSING, OPENING))


def _state(character: str, right: str, wrong: str) -> MarkState:
    if character and character in right + STRAIGHT:
        return "as printed"
    return "reversed" if character and character in wrong else "missing"
