"""The days around the event on the first page: what happened and who spoke, a column a day; the timeline has the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.shown import Inline, LinkTo, Run
from builder.pages.parts.statements import date_of, in_time
from builder.records.event import Event
from builder.records.record import Record, Utterance
from builder.values.partial_date import MONTHS

MOST_DAYS = 5
MOST_NAMES = 6
TIMELINE = "timeline.md"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class StripDay:
    """A day of the strip: its name, the events of it, and its speakers in one run; empty where there is nothing."""

    title: str
    happened: tuple[LinkTo, ...]
    said: Run


def strip_of(event: Event, edition: Edition) -> tuple[StripDay, ...]:
    """Return the days nearest to an event on which something happened or was said, in order of time."""
    happened = _by_day(edition.dossier.of(Event))
    said = _by_day(tuple(r for r in edition.dossier.records.values() if isinstance(r, Utterance)))
    middle = event.date.first_day
    nearest = sorted({*happened, *said}, key=lambda day: (abs(day - middle), day))[:MOST_DAYS]
    return tuple(
        StripDay(
            f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
            tuple(edition.link(one.key) for one in happened.get(day, [])),
            _speakers(said.get(day, []), edition),
        )
        for day in sorted(nearest)
    )


def _by_day(records: tuple[Record, ...]) -> dict[date, list[Record]]:
    """Group the records that are known to the day or better."""
    days: dict[date, list[Record]] = {}
    for record in in_time(records):
        when = date_of(record)
        if when and when.precision in ("minute", "day"):
            days.setdefault(when.first_day, []).append(record)
    return days


def _speakers(said: list[Record], edition: Edition) -> Run:
    """Return who spoke, each once, those that spoke most first; beyond a few only how many."""
    breaths: dict[LinkTo, set[str]] = {}
    for record in said:
        speaker = getattr(record, "speaker", None)
        if speaker and isinstance(record, Utterance):
            breaths.setdefault(edition.link(speaker), set()).add(record.breath)
    names = sorted(breaths, key=lambda link: (-len(breaths[link]), link.text.casefold(), link.page))
    run: list[Inline] = []
    for link in names[:MOST_NAMES]:
        run += [", ", link] if run else [link]
    if left := len(names) - MOST_NAMES:
        run += [" and ", LinkTo(counted(left, "other"), TIMELINE)] if left > 0 else []
    return tuple(run)
