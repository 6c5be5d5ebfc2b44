"""A casualty report as ACLED would record it: one conservative number of the dead."""

from __future__ import annotations

from builder.derive.casualties.readings import TOTALS, ReportReading
from builder.records.event import Event
from builder.standards.coding import CodedField, Coding, CodingRule, not_carried, uncountable
from builder.values.interval_rules import FLOORS, RULES

STANDARD = "ACLED"
FATALITIES_ONLY = CodingRule("acled/fatalities-only/1", "Fatalities are recorded; injuries are not.")
ONE_INTEGER = CodingRule("acled/one-integer/1", "One conservative whole number: the lowest that the words give.")
VAGUE = CodingRule("acled/vague-counts/1", "Tens are recorded as 10, dozens as 12, hundreds as 100.")
EVENT_TYPE = CodingRule("acled/event-type/1", "An event has a disorder_type, an event_type and a sub_event_type.")
ACLED_RULES = (FATALITIES_ONLY, ONE_INTEGER, VAGUE, EVENT_TYPE)

# ACLED's number for the bare word: "tens of thousands" is not bare, and no rule for it is known to us.
_BARE = {RULES[word].id: number for word, number in (("tens", 10), ("dozens", 12), ("hundreds", 100))}
_NUMBERED = frozenset({"exact", "at_least", "at_most", "about", "range", "zero"})


def acled(reading: ReportReading, event: Event | None = None) -> Coding:
    """Return what ACLED would record of a report; `event` gives the codes of the event."""
    if reading.outcome != "killed":
        return not_carried(STANDARD, f"{reading.outcome}: only fatalities are recorded", FATALITIES_ONLY)
    if reading.partial:
        return not_carried(STANDARD, "it covers a part, and there is one number for the event", ONE_INTEGER)
    if coding := uncountable(STANDARD, reading):
        return coding
    fatalities = _fatalities(reading)
    if fatalities is None:
        return not_carried(STANDARD, f"no published rule reads the words {reading.report.figure!r}", VAGUE)
    lost = [f"whom it counts ({reading.population})"] if reading.population not in TOTALS else []
    if reading.interval.low != reading.interval.high:
        lost.append("the upper end" if isinstance(reading.interval.high, int) else "that no upper end was stated")
    return Coding(STANDARD, (fatalities, *_types(event)), tuple(lost))


def _fatalities(reading: ReportReading) -> CodedField | None:
    rule = reading.by_rule.rule if reading.by_rule else None
    if rule and rule in _BARE:
        bare = reading.by_rule is not None and reading.by_rule.low == FLOORS[rule.partition("/")[0]]
        return CodedField("fatalities", _BARE[rule], VAGUE) if bare else None
    low = reading.interval.low
    if reading.report.qualifier not in _NUMBERED or not isinstance(low, int):
        return None
    return CodedField("fatalities", low, ONE_INTEGER)


def _types(event: Event | None) -> tuple[CodedField, ...]:
    codes = event.acled if event else None
    if codes is None:
        return ()
    found = ("disorder_type", "event_type", "sub_event_type")
    return tuple(CodedField(name, getattr(codes, name), EVENT_TYPE) for name in found)
