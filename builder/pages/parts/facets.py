"""By what a record is chosen on the page Explore: its kind, places, speaker, day, outcome, and the state of its words."""

from __future__ import annotations

from builder.pages.frame.edition import Edition
from builder.pages.parts.statements import date_of
from builder.records.casualty_report import CasualtyReport
from builder.records.event import Event
from builder.records.record import Record, Utterance
from builder.records.traversal import Reference, parts
from builder.values.key import Key
from builder.values.partial_date import PartialDate

FACETS = ("Kind", "Place", "Speaker", "Date", "Outcome", "Wording")
UNDATED = "not stated"

Facet = tuple[str, str]


def facets_of(record: Record, edition: Edition) -> tuple[Facet, ...]:
    """Return the facets of a record as pairs of name and value, in the order of FACETS, each pair once."""
    speaker = edition.speaker(record)
    pairs = [("Kind", record.label)]
    pairs += [("Place", name) for name in sorted(edition.caption(key) for key in _places(record, edition))]
    pairs += [("Speaker", speaker)] if speaker else []
    pairs += [("Date", day)] if (day := _day(record)) else []
    if isinstance(record, CasualtyReport):
        pairs.append(("Outcome", record.outcome))
    if isinstance(record, Utterance):
        labels = (status.text for status in edition.statuses(record) if status.text != record.review)
        pairs += [("Wording", label) for label in labels]
    return tuple(dict.fromkeys(pairs))


def _places(record: Record, edition: Edition) -> set[Key]:
    """Return the published places that a record is, names, or is about by way of an event it names."""
    named = {record.key, *(part.key for part in parts(record) if isinstance(part, Reference))}
    events = (edition.dossier.get(Event, key.id) for key in named if key.kind == "event")
    named |= {place for event in events if event for place in event.places}
    return {key for key in named if key.kind == "place" and key in edition.dossier.records}


def _day(record: Record) -> str:
    """Return the day, month or year of a record, as closely as it is known; of a longer range both years."""
    date = date_of(record)
    if date is None:
        return UNDATED if isinstance(record, Utterance) else ""
    return period_of(date)


def period_of(date: PartialDate) -> str:
    """Return the shortest stretch of the calendar that holds a date: `2022-02-28`, `2022-02`, `2022`, `2021/2022`."""
    first, last = (moment.date() for moment in (date.earliest, date.latest))
    if first == last:
        return first.isoformat()
    if first.year != last.year:
        return f"{first.year:04}/{last.year:04}"
    return first.isoformat()[:7] if first.month == last.month else f"{first.year:04}"
