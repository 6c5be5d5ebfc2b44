"""A casualty report as Airwars would record it: minimum and maximum of the killed and injured, by group."""

from __future__ import annotations

from builder.derive.casualties.readings import ReportReading
from builder.standards.coding import CodedField, Coding, CodingRule, not_carried, uncountable

STANDARD = "Airwars"
KILLED_INJURED = CodingRule("airwars/killed-injured/1", "The killed and the injured are recorded, by group.")
MIN_MAX = CodingRule("airwars/min-max/1", "Each group has a minimum and a maximum.")
UNKNOWN = CodingRule("airwars/unknown/1", "An empty minimum is printed as Unknown, which is not 0.")
GRADING = CodingRule(
    "airwars/grading/1", "A claim is graded confirmed, fair, weak, contested or discounted; here none is graded."
)
AIRWARS_RULES = (KILLED_INJURED, MIN_MAX, UNKNOWN, GRADING)
EMPTY_MINIMUM = "Unknown"


def airwars(reading: ReportReading) -> Coding:
    """Return what Airwars would record of a report. A report without a number has the minimum `Unknown`."""
    if reading.outcome not in ("killed", "injured"):
        return not_carried(STANDARD, f"{reading.outcome}: only the killed and the injured are recorded", KILLED_INJURED)
    refused = uncountable(STANDARD, reading)
    if refused and not reading.asserted:
        return refused
    low, high = reading.interval.low, reading.interval.high
    minimum = (
        CodedField(f"{reading.outcome}_min", low, MIN_MAX)
        if isinstance(low, int)
        else CodedField(f"{reading.outcome}_min", EMPTY_MINIMUM, UNKNOWN, "the words give no number")
    )
    open_end = "no upper end was stated" if high == "open" else "the words give no number"
    maximum = (
        CodedField(f"{reading.outcome}_max", high, MIN_MAX)
        if isinstance(high, int)
        else CodedField(f"{reading.outcome}_max", None, MIN_MAX, open_end)
    )
    group = CodedField("group", reading.population, KILLED_INJURED)
    grade = CodedField("grading", None, GRADING, "wording and sourcing are graded here, never truth")
    lost = ("that it covers only a part",) if reading.partial else ()
    return Coding(STANDARD, (group, minimum, maximum, grade), lost)
