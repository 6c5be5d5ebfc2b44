"""How far ahead the search puts a record's page: what has a name before what was said, what many records name first."""

from __future__ import annotations

from math import log2

from builder.pages.edition import Edition
from builder.records.record import Record

NAMED = frozenset({"person", "organization", "place", "weapon"})
TOLD = frozenset({"event", "topic", "source"})


def rank_of(record: Record, edition: Edition) -> float:
    """Return the factor of a record's page in the search: 1 for an utterance that nothing names, up to some 30."""
    weight = 4 if record.kind in NAMED else 2 if record.kind in TOLD else 1
    return round(weight * (1 + log2(1 + len(edition.views.backlinks.get(record.key, ())))), 2)
