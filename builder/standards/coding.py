"""How an outside standard would code a casualty report: fields with their rule, and what it has no place for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from builder.derive.casualties.readings import ReportReading


class CodingRule(NamedTuple):
    """One rule of a standard, or of ours where the standard cannot be followed: its versioned id and its words."""

    id: str
    text: str


class CodedField(NamedTuple):
    """One field of a standard. `value` is None where nothing can stand there; `note` then says why."""

    field: str
    value: int | str | None
    rule: CodingRule
    note: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """What a standard would record of one report.

    `cannot` says why it would record nothing, and by which rule; `fields` is then empty. `lost` lists what the report
    says and the standard has no place for.
    """

    standard: str
    fields: tuple[CodedField, ...] = ()
    lost: tuple[str, ...] = ()
    cannot: str = ""
    cannot_rule: CodingRule | None = None


ASSERTED_ONLY = CodingRule("dossier/asserted-only/1", "A figure that its speaker denies or only expects counts nobody.")
NUMBER_GIVEN = CodingRule("dossier/number-given/1", "Where the words give no number, none is made up.")


def not_carried(standard: str, reason: str, rule: CodingRule) -> Coding:
    """Return the coding of a report that a standard has no place for."""
    return Coding(standard, cannot=reason, cannot_rule=rule)


def uncountable(standard: str, reading: ReportReading) -> Coding | None:
    """Return the coding of a report that no standard can carry: not asserted, or without a number; else None."""
    if not reading.asserted:
        why = "denied by its speaker" if reading.report.status == "denied" else "a forecast"
        return not_carried(standard, why, ASSERTED_ONLY)
    return not_carried(standard, "the words give no number", NUMBER_GIVEN) if reading.interval.silent else None
