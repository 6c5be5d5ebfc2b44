"""The timeline with its two clocks: when things happened and when they were said; undated ones are listed, never dropped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.derive.captions import figure_in_short
from builder.figures.figure import Figure
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Front, Head, Inline, Near, Page, Run, Words
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.drawings import timeline_of
from builder.pages.parts.statements import date_of, in_time
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.values.partial_date import MONTHS, PartialDate

PATH = "timeline.md"
_Day = tuple[date | None, str]
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Moment:
    """One line: the time within the day or the range, and who or what; by its kinds and its speaker it can be chosen."""

    when: str
    what: Run
    kinds: tuple[str, ...]
    """What its records are, in the plural."""
    speaker: str = ""
    """The id of who said it."""


@dataclass(frozen=True, slots=True)
class Day:
    """What happened and what was said on a day, or, last of all, without a date."""

    title: str
    id: str
    happened: tuple[Moment, ...]
    said: tuple[Moment, ...]


@dataclass(frozen=True)
class TimelinePage:
    """What the template of the timeline receives."""

    head: Head
    zone: str
    chart: Figure | None
    days: tuple[Day, ...]


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """Yield the timeline."""
    apparatus = Apparatus(edition)
    happened = _by_day(in_time(edition.dossier.of(Event)))
    said = _by_day(in_time(r for r in edition.dossier.records.values() if isinstance(r, Utterance)))
    days = tuple(
        Day(
            title,
            f"day-{number}" if start else "undated",
            tuple(_happened(event, apparatus) for event in happened.get((start, title), [])),
            tuple(_said(group, apparatus) for group in _breaths(said.get((start, title), []))),
        )
        for number, (start, title) in enumerate(sorted({*happened, *said}, key=_by_start), 1)
    )
    head = Head("Index", (), ("Timeline",), ("Two clocks: when things happened, and when they were said.",))
    front = Front(
        "Timeline",
        "When things happened and when they were said",
        "Timeline",
        crumbs=(Near("Overview", "index.md"),),
        kind="timeline",
    )
    chart = timeline_of(edition)
    context = TimelinePage(head, edition.dossier.settings.time_zone, chart, days)
    yield Page(PATH, front, "pages/timeline.md.j2", context, (chart,) if chart else ())


def _by_day(records: list[Record]) -> dict[_Day, list[Record]]:
    """Group records by the day they begin on; what is known only as a range, a month or a year has a heading of its own."""
    days: dict[_Day, list[Record]] = {}
    for record in records:
        when = date_of(record)
        days.setdefault((when.first_day, _title(when)) if when else (None, "Without a date"), []).append(record)
    return days


def _by_start(day: _Day) -> tuple[bool, date, str]:
    return (day[0] is None, day[0] or date.min, day[1])


def _title(when: PartialDate) -> str:
    day = when.first_day
    if when.precision in ("minute", "day"):
        return f"{_DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
    return when.printed()


def _hour(when: PartialDate | None) -> str:
    return f"{when.earliest:%H:%M}" if when and when.precision == "minute" else ""


def _happened(event: Record, apparatus: Apparatus) -> Moment:
    return Moment(
        _hour(date_of(event)), (apparatus.edition.link(event.key), ".", *apparatus.of(event)), (event.plural,)
    )


def _breaths(records: list[Record]) -> list[list[Record]]:
    """Group what was said in one breath, in the order of its first record."""
    groups: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        assert isinstance(record, Utterance)  # noqa: S101 - only utterances are grouped
        carrier = getattr(record, "cited", None)
        groups.setdefault((record.breath, carrier.source.id if carrier else ""), []).append(record)
    return list(groups.values())


def _said(group: list[Record], apparatus: Apparatus) -> Moment:
    """Return one statement: its speaker, then each of its records in short."""
    edition = apparatus.edition
    first = group[0]
    speaker = getattr(first, "speaker", None)
    run: list[Inline] = [edition.link(speaker), ": "] if speaker else []
    marks: dict[Inline, None] = {}
    for index, record in enumerate(group):
        run += ["; "] if index else []
        run += _in_short(record, edition)
        marks.update(dict.fromkeys(apparatus.of(record)))
    kinds = tuple(dict.fromkeys(record.plural for record in group))
    return Moment(_hour(date_of(first)), (*run, ".", *marks), kinds, speaker.id if speaker else "")


def _in_short(record: Record, edition: Edition) -> Run:
    if isinstance(record, CasualtyReport):
        return (edition.link(record.key, figure_in_short(record)),)
    if isinstance(record, Claim):
        return (edition.link(record.key, record.statement_text.rstrip(".")),)
    if isinstance(record, Quote):
        words = edition.words(record.key, ("evidence", 0))
        if words and edition.wording(record) != "suspected_corrupt":
            return (Words(words.pieces, marks=True), " (", edition.link(record.key, "quotation"), ")")
    return (edition.link(record.key),)
