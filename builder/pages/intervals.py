"""Intervals in words: `24 or more`, `11`, `0 to 9`, `no number given`."""

from __future__ import annotations

from builder.records.casualty_report import CasualtyReport
from builder.values.interval import Bound
from builder.values.interval_rules import read_count

OWN_READING = "editor/1"


def reading_of(report: CasualtyReport) -> tuple[Bound, Bound, str]:
    """Return a report's low and high and the id of the rule that reads them; an editor's own values win."""
    rule = read_count(report.figure, report.qualifier_words or "", report.qualifier)
    low: Bound = report.low if report.low is not None else (rule.low if rule else "not_given")
    high: Bound = report.high if report.high is not None else (rule.high if rule else "not_given")
    own = report.low is not None or report.high is not None
    return low, high, OWN_READING if own or rule is None else rule.rule


def interval_in_words(report: CasualtyReport) -> str:
    """Return a report's interval as a reader says it."""
    low, high, _ = reading_of(report)
    about = "about " if report.qualifier == "about" else ""
    return about + bounds_in_words(low, high, report.qualifier)


def bounds_in_words(low: Bound, high: Bound, qualifier: str = "") -> str:
    """Return two bounds in words; the four ways of having no number are told apart."""
    if qualifier == "unknown":
        return "said to be unknown"
    if qualifier == "none_known":
        return "none known"
    if low == "not_given" and high == "not_given":
        return "no number given"
    if low == high:
        return str(low)
    if high in ("open", "not_given"):
        return f"{low} or more"
    if low in ("open", "not_given"):
        return f"up to {high}"
    return f"{low} to {high}"
