"""A sentence as a row of tagged chunks: its counts, its outcome words, the small words between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.extraction.counts.outcomes import ENTRIES, Tagged
from builder.extraction.counts.parse_count import Count, count_at, may_begin_count, silent_count
from builder.extraction.counts.people import PEOPLE
from builder.extraction.counts.tokens import words_in
from builder.extraction.text.offsets import Offsets
from builder.values.casualty_terms import Outcome
from builder.values.count_lexicon import phrase_at
from builder.values.count_quantity import LEADING_QUALIFIERS

_SILENT = {"z": "none-known", "u": "unknown"}


class Chunks(NamedTuple):
    """A sentence's tags, one letter a chunk; the words each chunk covers; its counts and its outcomes by chunk."""

    tags: str
    bounds: Sequence[Offsets]
    counts: dict[int, Count]
    outcomes: dict[int, Outcome]
    words: Sequence[str]
    spans: Sequence[Offsets]


def chunks_of(text: str, start: int, end: int) -> Chunks:
    """Cut text[start:end], one sentence, into chunks, in one pass over its words."""
    words, spans = words_in(text, start, end)
    tags: list[str] = []
    bounds: list[Offsets] = []
    counts: dict[int, Count] = {}
    outcomes: dict[int, Outcome] = {}
    at = 0
    while at < len(words):
        entry = _entry_at(words, at)
        count = _count_at(words, spans, at, entry)
        if count:
            tag, stop = entry.tag if entry and entry.tag in _SILENT else _tag_of(count), count.end
            counts[len(tags)] = count
        elif entry:
            tag, stop = entry.tag, at + len(entry.phrase)
        else:
            tag, stop = "p" if words[at] in PEOPLE else "A" if words[at].endswith("ly") else "o", at + 1
        if entry and entry.outcome and not count:
            outcomes[len(tags)] = entry.outcome
            _join(tags, outcomes)
        tags.append(tag)
        bounds.append((at, stop))
        at = stop
    return Chunks("".join(tags), bounds, counts, outcomes, words, spans)


def _entry_at(words: Sequence[str], at: int) -> Tagged | None:
    for entry in ENTRIES.get(words[at], ()):
        size = len(entry.phrase)
        if size == 1 or tuple(words[at : at + size]) == entry.phrase:
            return entry
    return None


def _count_at(words: Sequence[str], spans: Sequence[Offsets], at: int, entry: Tagged | None) -> Count | None:
    """The count at a word; a phrase of several words ("no reports of") wins over a count that begins with its first.

    Not over a longer qualifier: "as many as 25" counts, "as many" alone does not.
    """
    if entry and entry.tag in _SILENT:
        return silent_count(at, at + len(entry.phrase), _SILENT[entry.tag])
    if not may_begin_count(words[at]):
        return None
    if entry and len(entry.phrase) > max(1, len(phrase_at(words, at, LEADING_QUALIFIERS) or ())):
        return None
    return count_at(words, spans, at)


def _tag_of(count: Count) -> str:
    """The letter of a count.

    H of people, G bare, U of something unknown, X of things, Z nobody, R no longer held, C counted by its own noun.
    """
    if count.noun.kind == "X":
        return "X"
    if count.former:
        return "R"
    if count.noun.outcome:
        return "C"
    return "Z" if count.figure.high == 0 else count.noun.kind


def _join(tags: Sequence[str], outcomes: dict[int, Outcome]) -> None:
    """Make one outcome of two in one breath: "killed or wounded" tells nobody apart."""
    now, before = len(tags), len(tags) - 2
    if tags[-1:] == ["&"] and {outcomes[now], outcomes.get(before)} == {"killed", "injured"}:
        outcomes[now] = outcomes[before] = "casualties"
