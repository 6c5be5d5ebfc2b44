"""Counts of what a text is about told from those it mentions in passing: running totals, other incidents, old tolls."""

from __future__ import annotations

from collections.abc import Iterator

from builder.extraction.counts.find_counts import CountMention, find_counts

_FAR_MORE = 1.5
"""A figure of so many times the one a text leads with is hardly of the same incident."""


def own_counts(text: str) -> Iterator[CountMention]:
    """The counts that a text gives of what it is about, in order, each standing for itself.

    Left out: totals over a stretch of time, what has not happened yet, figures withdrawn, parts of another figure, and
    figures far above the first one of their outcome.
    """
    leads: dict[str, int] = {}
    for count in find_counts(text):
        if count.background or count.former or count.part or count.modality == "expected":
            continue
        size = count.high if isinstance(count.high, int) else count.low
        if isinstance(size, int) and size > 1 and size > _FAR_MORE * leads.setdefault(count.outcome, size):
            continue
        yield count
