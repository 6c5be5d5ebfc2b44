"""Spans of a text as anchors: exact words, with the words beside them where they stand more than once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from builder.anchoring import Fault, locate
from builder.extraction.drafts.draft import Field
from builder.extraction.text.offsets import Offsets
from builder.values.anchor import Selector
from builder.values.scalars import hidden_character

_MOST_PLACES = 200
"""Words that stand more often than this are told apart by nothing an editor would read."""
_MOST_WORDS = 8
_LONGEST = 4_000
"""Code points: no one quotation or statement of a printed text is longer."""
_BLANKS = " \t\u00a0\u2009\u200a\u202f"


def anchor(text: str, source: str, span: Offsets) -> tuple[Field, ...] | None:
    """The fields of an anchor for one span, which `builder.anchoring.locate` finds again; None where none can be made.

    There is none for words on two lines, under invisible characters, or printed again and again amid the same words.
    """
    exact = text[slice(*span)]
    if not exact or exact != exact.strip() or len(exact) > _LONGEST or hidden_character(exact):
        return None
    beside = _beside(text, span)
    if beside is None:
        return None
    prefix, suffix = beside
    found = locate(Selector(exact=exact, prefix=prefix, suffix=suffix), text)
    if isinstance(found, Fault) or found != span:
        return None
    sides = (Field("prefix", prefix), Field("suffix", suffix))
    return (Field("source", source), Field("exact", exact), *(side for side in sides if side.value))


def on_lines(text: str, span: Offsets) -> tuple[Offsets, ...]:
    """The parts of a span on each line of the text, without the blanks at their ends: an anchor never crosses a line."""
    parts = []
    start = span[0]
    while start < span[1]:
        end = text.find("\n", start, span[1])
        end = span[1] if end < 0 else end
        part = trimmed(text, (start, end))
        if part[0] < part[1]:
            parts.append(part)
        start = end + 1
    return tuple(parts)


def trimmed(text: str, span: Offsets) -> Offsets:
    """A span without the blanks at its ends."""
    start, end = span
    while start < end and text[start] in _BLANKS + "\r\n":
        start += 1
    while end > start and text[end - 1] in _BLANKS + "\r\n":
        end -= 1
    return start, end


def _beside(text: str, span: Offsets) -> tuple[str, str] | None:
    """The shortest words directly before or after that tell the span from the other places of its words."""
    others = [at for at in islice(_places(text, text[slice(*span)]), _MOST_PLACES + 1) if at != span[0]]
    if len(others) >= _MOST_PLACES:
        return None
    size = span[1] - span[0]
    for prefix, suffix in _widening(text, span):
        if not any(text.endswith(prefix, 0, at) and text.startswith(suffix, at + size) for at in others):
            return prefix, suffix
    return None


def _places(text: str, exact: str) -> Iterator[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _widening(text: str, span: Offsets) -> Iterator[tuple[str, str]]:
    yield "", ""
    start, end = span
    line = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    floor, ceiling = line[0], len(text) if line[1] < 0 else line[1]
    left, right = start, end
    for _ in range(_MOST_WORDS):
        left, right = _word_before(text, left, floor), _word_after(text, right, ceiling)
        if left < start:
            yield text[left:start], ""
        if right > end:
            yield "", text[end:right]
        if left < start and right > end:
            yield text[left:start], text[end:right]


def _word_before(text: str, at: int, floor: int) -> int:
    while at > floor and text[at - 1].isspace():
        at -= 1
    while at > floor and not text[at - 1].isspace():
        at -= 1
    return at


def _word_after(text: str, at: int, ceiling: int) -> int:
    while at < ceiling and text[at].isspace():
        at += 1
    while at < ceiling and not text[at].isspace():
        at += 1
    return at
