"""A figure in our words, short enough to stand in a sentence: `16 or more civilians injured`."""

from __future__ import annotations

from builder.derive.casualties.readings import ReportReading
from builder.values.casualty_terms import Outcome, Population, Qualifier
from builder.values.interval import Interval

GROUPS: dict[Population, tuple[str, str] | None] = {
    "all": None,
    "not_stated": None,
    "civilian": ("civilian", "civilians"),
    "fighter": ("fighter", "fighters"),
    "child": ("child", "children"),
    "woman": ("woman", "women"),
    "man": ("man", "men"),
    "medical": ("medical worker", "medical workers"),
}
OUTCOMES: dict[Outcome, str] = {
    "killed": "killed",
    "injured": "injured",
    "casualties": "killed or injured",
    "missing": "missing",
    "hospitalized": "hospitalized",
    "displaced": "displaced",
}
_NO_NUMBER: dict[Qualifier, str] = {"unknown": "an unknown number", "none_known": "no known number"}


def figure(reading: ReportReading) -> str:
    """Return a report's figure with whom it counts and what became of them."""
    group = GROUPS[reading.population]
    words = [amount(reading), OUTCOMES[reading.outcome]]
    if group and reading.interval.silent:
        words.insert(1, f"of {group[1]}")
    elif group:
        words.insert(1, group[0] if words[0] == "1" else group[1])
    return " ".join(words)


def amount(reading: ReportReading) -> str:
    """Return a report's number in words: what it gives, or that it gives none."""
    if reading.interval.silent:
        return _NO_NUMBER.get(reading.report.qualifier, "an unstated number")
    return f"about {number(reading.interval)}" if reading.approximate else number(reading.interval)


def number(interval: Interval) -> str:
    """Return an interval that gives a number in words: `9`, `11 or more`, `up to 20`, `15 to 20`."""
    low, high = interval.low, interval.high
    if not isinstance(low, int):
        return f"up to {high:,}" if isinstance(high, int) else "an unstated number"
    if not isinstance(high, int):
        return f"{low:,} or more"
    if low == high:
        return f"{low:,}"
    return f"{low:,} to {high:,}" if low else f"up to {high:,}"


def group_name(population: Population) -> str:
    """Return whom a population names, in the plural."""
    group = GROUPS[population]
    return group[1] if group else ("everybody" if population == "all" else "people not told apart")
