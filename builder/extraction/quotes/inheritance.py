"""Speakers of quotations whose own sentence names none: from the sentence, the quotation or the paragraph next to them."""

from __future__ import annotations

import re

from builder.extraction.quotes.attribution import Attribution, main_subject
from builder.extraction.quotes.cues import parse
from builder.extraction.text.tokens import REACH

_SIGNATURE = re.compile(r"\s*(?:[—–―]|--?)\s*(?P<name>[A-Z][^\n.!?:;\"“]{1,80}?)\s*(?:,[^\n\"“]{0,80})?[.]?\s*$")
_SIGNED = 200
_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.’' -]{1,40}[A-Z]):\s")


def labelled(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name before the colon with which a line of a transcript begins: `WALLER: I do.`"""
    found = _LABEL.match(text, start, end)
    return None if found is None else found.span("name")


def signed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name after a dash, where `text[start:end]` is nothing else: `— Ann Orr, Leeds.`"""
    found = _SIGNATURE.fullmatch(text, start, end) if end - start <= _SIGNED else None
    return None if found is None else found.span("name")


def from_paragraph(text: str, start: int, end: int) -> Attribution | None:
    """What a paragraph without quotations lends to the quotation that opens the next one.

    Its last cue's speaker; where it ends in a colon, also the subject it opens with.
    """
    parsed = parse(text, max(start, end - REACH), end)
    found = main_subject(parsed[-1]) if parsed else None
    if found is None or (found.rule == "subject" and text[end - 1] != ":"):
        return None
    return found._replace(rule="introduced" if text[end - 1] == ":" else "paragraph-before")
