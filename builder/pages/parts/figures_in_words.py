"""How a casualty report reads, in words: its interval, its rule, whom it counts."""

from __future__ import annotations

from builder.derive.casualties.phrases import amount
from builder.derive.casualties.readings import ReportReading
from builder.values.casualty_terms import Outcome, Population
from builder.values.interval import Interval
from builder.values.interval_rules import INTERVAL_RULES

NONE = Interval(0, 0)
_WITHOUT_NUMBER = {"unknown": "said to be unknown", "none_known": "none known"}
_RULES = {rule.id: rule for rule in INTERVAL_RULES}


def read_as(reading: ReportReading) -> str:
    """Return a report's interval as a reader says it; the ways of having no number, and none, are told apart."""
    if reading.interval.silent:
        return _WITHOUT_NUMBER.get(reading.report.qualifier, "no number given")
    return "none" if reading.interval == NONE else amount(reading)


def rule_in_words(reading: ReportReading) -> str:
    """Return by which rule a report is read, and why the rule reads it so."""
    rule = _RULES.get(reading.rule or "")
    if rule:
        return f"rule {rule.id}: {rule.help}"
    return "bounds set by the editors" if reading.rule else "no rule reads these words"


def population_in_words(population: Population) -> str:
    """Return whom a figure counts; a figure that says nothing is shown as saying nothing."""
    return {"not_stated": "not stated", "all": "all, the speaker says"}.get(population, population)


def column_of(outcome: Outcome, population: Population) -> str:
    """Return the heading under which a figure stands in a matrix."""
    return f"{outcome}, {'not told apart' if population == 'not_stated' else population}"
