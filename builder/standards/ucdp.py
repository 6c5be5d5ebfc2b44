"""A casualty report as the UCDP Georeferenced Event Dataset would record it."""

from __future__ import annotations

from builder.derive.casualties.readings import TOTALS, ReportReading
from builder.records.event import Event
from builder.records.place import Place
from builder.standards.coding import CodedField, Coding, CodingRule, not_carried, uncountable

STANDARD = "UCDP GED"
DEATHS_ONLY = CodingRule("ucdp-ged/deaths-only/1", "Deaths are recorded; injuries are not.")
BOUNDS = CodingRule("ucdp-ged/best-high-low/1", "Deaths are given as best, high and low.")
GROUPS = CodingRule(
    "ucdp-ged/groups/1", "Deaths are divided into deaths_a, deaths_b, deaths_civilians and deaths_unknown."
)
PRECISION = CodingRule(
    "ucdp-ged/precision/1", "event_clarity runs from 1 to 2, where_prec from 1 (exact) to 7, date_prec from 1 to 5."
)
UCDP_RULES = (DEATHS_ONLY, BOUNDS, GROUPS, PRECISION)


def ucdp(reading: ReportReading, event: Event | None = None, place: Place | None = None) -> Coding:
    """Return what UCDP GED would record of a report; `event` and `place` give the codes of precision."""
    if reading.outcome != "killed":
        return not_carried(STANDARD, f"{reading.outcome}: only deaths are recorded", DEATHS_ONLY)
    if coding := uncountable(STANDARD, reading):
        return coding
    fields = (*_bounds(reading), *_group(reading), *_precision(event, place))
    lost = ("that it covers only a part",) if reading.partial else ()
    return Coding(STANDARD, fields, lost)


def _bounds(reading: ReportReading) -> tuple[CodedField, ...]:
    low, high = reading.interval.low, reading.interval.high
    single = _single(reading)
    return (
        CodedField("low", low, BOUNDS) if isinstance(low, int) else CodedField("low", None, BOUNDS, "not given"),
        CodedField("best", single, BOUNDS, "" if single is not None else "the speaker gave no single number"),
        CodedField("high", high, BOUNDS)
        if isinstance(high, int)
        else CodedField("high", None, BOUNDS, "no upper end was stated"),
    )


def _group(reading: ReportReading) -> tuple[CodedField, ...]:
    population, single = reading.population, _single(reading)
    if population == "fighter":
        return (CodedField("deaths_a, deaths_b", None, GROUPS, "on which side they fought is not in the report"),)
    name = "deaths_civilians" if population == "civilian" else "deaths_unknown"
    if population not in TOTALS and population != "civilian":
        return (CodedField(name, None, GROUPS, f"there is no field for this group ({population})"),)
    return (CodedField(name, single, GROUPS, "" if single is not None else "the speaker gave no single number"),)


def _single(reading: ReportReading) -> int | None:
    """Return the one number that the speaker gave, if one was given."""
    if reading.report.best is not None:
        return reading.report.best
    low = reading.interval.low
    return low if isinstance(low, int) and low == reading.interval.high else None


def _precision(event: Event | None, place: Place | None) -> tuple[CodedField, ...]:
    codes = event.ucdp if event else None
    found = {
        "event_clarity": codes.event_clarity if codes else None,
        "date_prec": codes.date_prec if codes else None,
        "where_prec": place.where_prec if place else None,
    }
    return tuple(CodedField(name, code, PRECISION) for name, code in found.items() if code is not None)
