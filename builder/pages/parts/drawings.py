"""What the pictures are drawn from: records as rows of charts, entries of a timeline, and places of a map."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from builder.addresses import page_of, web_path
from builder.derive.casualties.readings import ReportReading
from builder.figures.clock import Span
from builder.figures.figure import Figure
from builder.figures.interval_rows import IntervalRow
from builder.figures.intervals import interval_figure
from builder.figures.map_places import MapPlace, locator_of
from builder.figures.maps import locator_figures, map_figure
from builder.figures.over_time import TimedRow, over_time_figure
from builder.figures.timeline import timeline_figure
from builder.figures.timeline_rows import Band
from builder.figures.timeline_rows import Entry as Drawn
from builder.pages.frame.edition import Edition
from builder.pages.parts.figures_in_words import population_in_words, read_as
from builder.pages.parts.statements import date_of, in_time
from builder.records.event import Event
from builder.records.place import Place
from builder.records.record import Record, Utterance
from builder.values.key import Key
from builder.values.partial_date import PartialDate


def intervals_of(name: str, readings: Iterable[ReportReading], edition: Edition) -> Figure | None:
    """Return the chart of casualty figures, numbered as in the table beneath it."""
    rows = (_row(reading, edition, str(number)) for number, reading in enumerate(readings, 1))
    return interval_figure(name, tuple(rows))


def over_time_of(name: str, readings: Iterable[ReportReading], edition: Edition) -> Figure | None:
    """Return the chart of figures over time, a strip for each speaker and count."""
    return over_time_figure(
        name, tuple(TimedRow(_row(reading, edition), _span(reading.moment)) for reading in readings)
    )


def _row(reading: ReportReading, edition: Edition, number: str = "") -> IntervalRow:
    report = reading.report
    whom = population_in_words(report.population)
    words = f"“{report.figure}”" if report.words else report.figure
    return IntervalRow(
        label=edition.speaker(report),
        outcome=report.outcome,
        population=" · ".join((whom, *reading.extent[:1])),
        low=reading.interval.low,
        high=reading.interval.high,
        reading=read_as(reading),
        words=words,
        group=reading.moment.printed() if reading.moment else "Date not stated",
        number=number,
        approximate=reading.approximate,
    )


def _span(when: PartialDate | None) -> Span | None:
    return (when.earliest, when.latest) if when else None


def timeline_of(edition: Edition) -> Figure | None:
    """Return the timeline of the dossier: events, and statements once a breath."""
    entries = [_entry(event, "happened", edition.caption(event.key)) for event in in_time(edition.dossier.of(Event))]
    breaths: dict[str, Record] = {}
    for record in in_time(r for r in edition.dossier.records.values() if isinstance(r, Utterance)):
        if isinstance(record, Utterance):
            breaths.setdefault(record.breath, record)
    entries += [
        _entry(record, "said", edition.speaker(record) or edition.caption(record.key)) for record in breaths.values()
    ]
    return timeline_figure("timeline", tuple(entries))


def _entry(record: Record, band: Band, label: str) -> Drawn:
    when = date_of(record)
    return Drawn(label, band, when.printed() if when else "Date not stated", _span(when))


def map_of(places: Iterable[Place], edition: Edition, emphasised: frozenset[Key]) -> Figure | None:
    """Return the map of places, some of them emphasised; the same places make one map, wherever it is shown."""
    drawn = tuple(sorted(places, key=lambda place: place.key))
    told = " ".join(f"{place.id}{'*' if place.key in emphasised else ''}" for place in drawn)
    name = f"map-{hashlib.sha256(told.encode()).hexdigest()[:12]}"
    return map_figure(name, tuple(_place(place, edition, place.key in emphasised) for place in drawn))


def locator_for(place: Place, edition: Edition) -> Figure | None:
    """Return the map that shows a place among its neighbours; places near each other share one."""
    where = locator_of(_place(place, edition, False))
    return edition.once(_locators).get(where[0]) if where else None


def _locators(edition: Edition) -> dict[str, Figure]:
    """Return every locator map of the dossier by its name."""
    return locator_figures(tuple(_place(place, edition, False) for place in edition.dossier.of(Place)))


def places_of(event: Event, edition: Edition) -> tuple[Place, ...]:
    """Return where an event, and what is part of it, took place."""
    family = [event, *(other for other in edition.dossier.of(Event) if other.part_of == event.key)]
    keys = dict.fromkeys(key for one in family for key in one.places)
    return tuple(place for key in keys if isinstance(place := edition.dossier.records.get(key), Place))


def _place(place: Place, edition: Edition, emphasised: bool) -> MapPlace:
    where = place.coordinates
    return MapPlace(
        label=edition.caption(place.key),
        lat=where.lat if where else None,
        lon=where.lon if where else None,
        uncertainty_m=where.uncertainty_m if where else 0,
        kind=place.type,
        emphasised=emphasised,
        page=page_of(place.key),
        address=web_path(page_of(place.key)),
    )
