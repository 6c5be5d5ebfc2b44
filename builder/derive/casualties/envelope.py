"""The widest bounds that the reports in force allow, for one event, outcome and population, at any time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, NamedTuple

from builder.derive.casualties.readings import ReportReading
from builder.derive.casualties.relations import relate
from builder.derive.casualties.ties import NONE, Ties, superseded_by_editor
from builder.values.casualty_terms import Outcome, Population
from builder.values.key import Key

WhyNot = Literal["withdrawn", "deprecated", "denied", "forecast", "part", "superseded", "repeat"]
"""Why a report is not in force, in the order in which the reasons are looked for."""


class Cell(NamedTuple):
    """What may be set side by side: one event, one outcome, one population."""

    event: Key
    outcome: Outcome
    population: Population


class NotInForce(NamedTuple):
    """A report that sets no bound, why, and the reports that take its place."""

    report: Key
    why: WhyNot
    instead: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Envelope:
    """Lowest low and highest high of the reports in force at a time, each with the reports that give it.

    `low` and `high` are None where no report in force gives one; `high` is `open` where one sets no limit. `silent` are in
    force and give no number at all, `undated` cannot be placed at `at` and set no bound there. Never a mean, never a sum.
    """

    cell: Cell
    at: datetime | None
    low: int | None
    low_from: tuple[Key, ...]
    high: int | Literal["open"] | None
    high_from: tuple[Key, ...]
    in_force: tuple[Key, ...]
    silent: tuple[Key, ...]
    not_in_force: tuple[NotInForce, ...]
    undated: tuple[Key, ...]


def envelope(
    cell: Cell,
    readings: Iterable[ReportReading],
    taken_over: Mapping[Key, frozenset[Key]],
    at: datetime | None = None,
) -> Envelope:
    """Return the envelope of a cell at a time (local, without a zone), or of all time.

    `taken_over` names, by report, those that take its place (`supersessions`).
    A report stands from the first moment of the time it speaks of. `readings` may hold more than the cell.
    """
    here = [reading for reading in readings if reading.event == cell.event]
    known = [reading for reading in here if _stands(reading, at)]
    ours = [reading for reading in known if cell_of(reading) == cell]
    able = frozenset(reading.key for reading in known if _unfit(reading) is None)
    out = _not_in_force(ours, {r.key: taken_over.get(r.key, NONE) & able for r in ours})
    standing = [r for r in ours if r.key not in out]
    lows = [r.interval.low for r in standing if isinstance(r.interval.low, int)]
    highs = [r.interval.high for r in standing if isinstance(r.interval.high, int)]
    low = min(lows, default=None)
    high: int | Literal["open"] | None = max(highs, default=None)
    if any(r.interval.high == "open" for r in standing):
        high = "open"
    return Envelope(
        cell,
        at,
        low,
        tuple(r.key for r in standing if low is not None and r.interval.low == low),
        high,
        tuple(r.key for r in standing if high is not None and r.interval.high == high),
        tuple(r.key for r in standing),
        tuple(r.key for r in standing if r.interval.silent),
        tuple(out.values()),
        tuple(r.key for r in here if at is not None and r.moment is None and cell_of(r) == cell),
    )


def supersessions(
    readings: Mapping[Key, ReportReading], by_event: Mapping[Key, tuple[ReportReading, ...]], ties: Ties
) -> Mapping[Key, frozenset[Key]]:
    """Return, by report, the reports that supersede it: by the rules, by an editor's relation or `supersedes`."""
    found: dict[Key, set[Key]] = {}
    for pair in _candidates(readings, by_event):
        relation = relate(*pair, ties)
        if relation.kind == "superseded":
            found.setdefault(relation.first, set()).add(relation.second)
    for reading in readings.values():
        if earlier := superseded_by_editor(reading, readings):
            found.setdefault(earlier.key, set()).add(reading.key)
    return MappingProxyType({key: frozenset(later) for key, later in sorted(found.items())})


def cell_of(reading: ReportReading) -> Cell:
    """Return the cell that a report belongs to."""
    return Cell(reading.event, reading.outcome, reading.population)


def _candidates(
    readings: Mapping[Key, ReportReading], by_event: Mapping[Key, tuple[ReportReading, ...]]
) -> Iterable[tuple[ReportReading, ReportReading]]:
    """Return the pairs that may be superseded: of one speaker, outcome and extent, or named in an editor's relation."""
    for given in by_event.values():
        groups: dict[tuple[object, ...], list[ReportReading]] = {}
        for reading in given:
            groups.setdefault((reading.speaker, reading.outcome, reading.extent), []).append(reading)
        for group in groups.values():
            for index, one in enumerate(group):
                yield from ((one, other) for other in group[index + 1 :])
    for reading in readings.values():
        for own in reading.report.relations:
            if own.report in readings and own.report != reading.key:
                yield reading, readings[own.report]


def _stands(reading: ReportReading, at: datetime | None) -> bool:
    return at is None or (reading.moment is not None and reading.moment.earliest <= at)


def _unfit(reading: ReportReading) -> WhyNot | None:
    """Return what keeps a report from being in force by itself."""
    report = reading.report
    if report.review == "withdrawn":
        return "withdrawn"
    if report.rank == "deprecated":
        return "deprecated"
    if report.status == "denied":
        return "denied"
    return "forecast" if report.modality == "expected" else None


def _not_in_force(ours: list[ReportReading], taken_over: Mapping[Key, frozenset[Key]]) -> dict[Key, NotInForce]:
    found: dict[Key, NotInForce] = {}
    first: dict[tuple[object, ...], Key] = {}
    for reading in ours:
        why = _unfit(reading) or ("part" if reading.partial else None)
        instead = taken_over[reading.key]
        said = (reading.breath, reading.interval)
        if why is not None:
            found[reading.key] = NotInForce(reading.key, why)
        elif instead:
            found[reading.key] = NotInForce(reading.key, "superseded", tuple(sorted(instead)))
        elif said in first:
            found[reading.key] = NotInForce(reading.key, "repeat", (first[said],))
        else:
            first[said] = reading.key
    return found
