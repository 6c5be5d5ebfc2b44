"""Whether the parts of a figure add up to it, by an editor's word that they should, and where nobody says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from builder.derive.casualties.comparing import linked, narrower, same_extent
from builder.derive.casualties.readings import ReportReading
from builder.derive.casualties.ties import Ties
from builder.values.casualty_terms import Outcome, Population
from builder.values.interval import Interval, meets
from builder.values.key import Key

Result = Literal["holds", "can_hold", "fails", "unchecked", "not_stated"]
_APART: tuple[frozenset[Population], ...] = (
    frozenset({"civilian", "fighter"}),
    frozenset({"woman", "man", "child"}),
)
_TOGETHER: dict[Outcome, frozenset[Outcome]] = {"casualties": frozenset({"killed", "injured", "casualties"})}


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A whole, its parts, their sum, and the result.

    `holds`: exact and equal. `can_hold`: open or approximate numbers that allow it. `fails`: no numbers that fit, or parts of
    another outcome (`unlike`). `unchecked`: a number is not given. `not_stated`: one statement gives a total and groups that
    share nobody, and nobody says that they are its parts; the sum says whether they could be all of it.
    """

    whole: Key
    parts: tuple[Key, ...]
    sum: Interval
    result: Result
    unlike: tuple[Key, ...] = ()


def stated_breakdowns(readings: Mapping[Key, ReportReading]) -> Mapping[Key, tuple[Breakdown, ...]]:
    """Return, by event, every breakdown that editors record with `breakdown_of`, in the order of the wholes."""
    parts: dict[Key, list[ReportReading]] = {}
    for reading in readings.values():
        link = reading.report.breakdown_of
        if link and link.report in readings and link.report != reading.key:
            parts.setdefault(link.report, []).append(reading)
    found: dict[Key, list[Breakdown]] = {}
    for key, whole in readings.items():
        if key in parts:
            found.setdefault(whole.event, []).append(_checked(whole, parts[key]))
    return MappingProxyType({event: tuple(breakdowns) for event, breakdowns in sorted(found.items())})


def unstated_breakdowns(readings: Iterable[ReportReading], ties: Ties) -> tuple[Breakdown, ...]:
    """Return the totals that stand in one statement beside groups that share nobody and are not said to be their parts."""
    statements: dict[str, list[ReportReading]] = {}
    for reading in readings:
        statements.setdefault(reading.breath, []).append(reading)
    found = []
    for said in statements.values():
        for whole in _once(said):
            beside = [part for part in said if _beside(part, whole, ties)]
            for apart in _APART:
                groups = _once(part for part in beside if part.population in apart)
                if len({part.population for part in groups}) > 1:
                    total = add(part.interval for part in groups)
                    found.append(Breakdown(whole.key, tuple(part.key for part in groups), total, "not_stated"))
    return tuple(found)


def add(intervals: Iterable[Interval]) -> Interval:
    """Return the interval of a sum: nobody is fewer than none, so a number not given takes away only the upper bound."""
    terms = tuple(intervals)
    low = sum(term.low for term in terms if isinstance(term.low, int))
    highs = [term.high for term in terms]
    if "not_given" in highs:
        return Interval(low, "not_given")
    return Interval(low, "open" if "open" in highs else sum(high for high in highs if isinstance(high, int)))


def _beside(part: ReportReading, whole: ReportReading, ties: Ties) -> bool:
    return (
        part.outcome == whole.outcome
        and same_extent(part, whole)
        and narrower(part.population, whole.population)
        and not linked(part, whole, ties)
    )


def _checked(whole: ReportReading, parts: list[ReportReading]) -> Breakdown:
    once = _once(parts)
    total = add(part.interval for part in once)
    allowed = _TOGETHER.get(whole.outcome, frozenset({whole.outcome}))
    unlike = tuple(part.key for part in once if part.outcome not in allowed)
    return Breakdown(whole.key, tuple(part.key for part in once), total, _result(whole, once, total, unlike), unlike)


def _result(whole: ReportReading, parts: list[ReportReading], total: Interval, unlike: tuple[Key, ...]) -> Result:
    meeting = meets(total, whole.interval)
    rough = whole.approximate or any(part.approximate for part in parts)
    if unlike or (meeting is False and not rough):
        return "fails"
    if meeting is None:
        return "unchecked"
    exact = total.low == total.high and total == whole.interval
    return "holds" if exact and not rough else "can_hold"


def _once(given: Iterable[ReportReading]) -> list[ReportReading]:
    """Leave out what another source repeats of the same statement: it is not a further part."""
    first: dict[tuple[object, ...], ReportReading] = {}
    kept = []
    for reading in given:
        same = (reading.breath, reading.outcome, reading.population, reading.interval, reading.extent)
        if _source(first.setdefault(same, reading)) == _source(reading):
            kept.append(reading)
    return kept


def _source(reading: ReportReading) -> Key | None:
    resting = reading.report.words or reading.report.cited
    return resting.source if resting else None
