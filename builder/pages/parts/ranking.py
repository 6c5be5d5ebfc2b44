"""What the search knows of a record beside its words: its other names, and how far ahead its page comes."""

from __future__ import annotations

from math import log2

from builder.pages.frame.edition import Edition
from builder.records.record import Record

NAMED = frozenset({"person", "organization", "place", "weapon"})
TOLD = frozenset({"event", "topic", "source"})


def rank_of(record: Record, edition: Edition) -> float:
    """Return the factor of a record's page in the search: 1 for an utterance that nothing names, up to some 10.

    The weights were tried on the queries of the browser tests: with twice as much, a name that shares one word with a
    sentence comes before the sentence.
    """
    weight = 2 if record.kind in NAMED else 1.5 if record.kind in TOLD else 1
    return round(weight * (1 + log2(1 + len(edition.views.backlinks.get(record.key, ()))) / 2), 2)


def also_called(record: Record, edition: Edition) -> tuple[str, ...]:
    """Return the other spellings of a record's name, and a person's roles: who types one means this page."""
    names = [name.text for name in getattr(record, "names", ())]
    roles = [role.title for role in getattr(record, "roles", ())]
    return tuple(dict.fromkeys(text for text in (*names, *roles) if text != edition.caption(record.key)))
