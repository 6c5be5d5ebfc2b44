"""What must be known of two reports before their figures are set against each other: order, extent, nesting."""

from __future__ import annotations

from typing import Literal

from builder.derive.casualties.readings import TOTALS, ReportReading
from builder.derive.casualties.ties import Ties
from builder.values.casualty_terms import Population
from builder.values.partial_date import PartialDate

Ground = Literal[
    "event",
    "scope",
    "outcome",
    "population",
    "denied",
    "forecast",
    "part_exceeds_whole",
    "revised_down",
    "revised_up",
    "differs_approximate",
    "no_number",
    "order_unknown",
    "stated",
]
"""Why a relation holds, where its name does not say it."""


def earlier_of(a: ReportReading, b: ReportReading, ties: Ties) -> ReportReading | None:
    """Return the report that is certainly the earlier: by an editor's `supersedes`, else by time. None if unknown.

    When it was said decides; the time it speaks of decides where that is open, and where the two clocks disagree the
    order is unknown.
    """
    a_first = a.breath in ties.earlier.get(b.breath, ())
    b_first = b.breath in ties.earlier.get(a.breath, ())
    if a_first != b_first:
        return a if a_first else b
    said, spoken_of = _order(a.spoken, b.spoken), _order(a.moment, b.moment)
    if said and spoken_of and said != spoken_of:
        return None
    return {-1: a, 1: b}.get(said or spoken_of)


def same_extent(a: ReportReading, b: ReportReading) -> bool:
    """Say whether both cover the same of one event: all of it, or a part with the same words and place."""
    return a.event == b.event and a.extent == b.extent and a.extent != ("", "")


def narrower(one: Population, other: Population) -> bool:
    """Say whether a population lies within a total; no other nesting is assumed."""
    return other in TOTALS and one not in TOTALS


def comparable(one: Population, other: Population) -> bool:
    """Say whether two populations are equal, or both are read as totals."""
    return one == other or (one in TOTALS and other in TOTALS)


def lies_within(part: ReportReading, whole: ReportReading, ties: Ties) -> bool:
    """Say whether a report counts a group within a total of the same extent, or an event within a larger one."""
    if part.outcome != whole.outcome:
        return False
    if part.event == whole.event:
        return same_extent(part, whole) and narrower(part.population, whole.population)
    return ties.part_of(part.event, whole.event) and not whole.partial and _fits(part, whole)


def may_lie_within(part: ReportReading, whole: ReportReading, ties: Ties) -> bool:
    """Say whether a report counts a group, a part or an event that the other may include."""
    covers_part = part.event == whole.event and part.outcome == whole.outcome and part.partial and not whole.partial
    return lies_within(part, whole, ties) or (covers_part and _fits(part, whole))


def _fits(part: ReportReading, whole: ReportReading) -> bool:
    return comparable(part.population, whole.population) or narrower(part.population, whole.population)


def linked(part: ReportReading, whole: ReportReading, ties: Ties) -> bool:
    """Say whether an editor says, by one link or several, that a report is a part of the other's figure."""
    return whole.figure in ties.whole_figures.get(part.key, ())


def grounds_against(a: ReportReading, b: ReportReading, ties: Ties) -> tuple[Ground, ...]:
    """Return everything that keeps two figures from being set against each other; () where nothing does."""
    one, other = a.population, b.population
    grounds: list[Ground] = []
    if not ties.related(a.event, b.event):
        grounds.append("event")
    elif not same_extent(a, b):
        grounds.append("scope")
    if a.outcome != b.outcome:
        grounds.append("outcome")
    if not (comparable(one, other) or narrower(one, other) or narrower(other, one)):
        grounds.append("population")
    if "denied" in (a.report.status, b.report.status):
        grounds.append("denied")
    if (a.report.modality == "expected") != (b.report.modality == "expected"):
        grounds.append("forecast")
    return tuple(grounds)


def _order(a: PartialDate | None, b: PartialDate | None) -> Literal[-1, 0, 1]:
    if a is None or b is None:
        return 0
    return -1 if a.before(b) else 1 if b.before(a) else 0
