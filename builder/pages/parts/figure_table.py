"""The table beneath a drawing of casualty figures: every figure with its words, how they are read, of whom, and its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from builder.derive.captions import figure_in_short
from builder.derive.casualties.readings import ReportReading
from builder.pages.frame.shown import Inline, LinkTo, Run, Status
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.figures_in_words import population_in_words, read_as


@dataclass(frozen=True, slots=True)
class Statement:
    """A row of the table of statements."""

    number: int
    who: LinkTo
    words: Run
    reads: LinkTo
    outcome: str
    whom: str
    marks: Run


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one day."""

    day: str
    rows: tuple[Statement, ...]


def statements_of(given: Iterable[ReportReading], apparatus: Apparatus) -> tuple[Statements, ...]:
    """Return figures by the day they speak of, numbered in order of time as they are drawn."""
    numbered = list(enumerate(sorted(given, key=lambda reading: reading.order), 1))
    return tuple(
        Statements(day, tuple(_statement(number, reading, apparatus) for number, reading in group))
        for day, group in groupby(numbered, key=lambda item: day_of(item[1]))
    )


def day_of(reading: ReportReading) -> str:
    """Return the day that a figure speaks of, as a heading."""
    return reading.moment.printed() if reading.moment else "Date not stated"


def _statement(number: int, reading: ReportReading, apparatus: Apparatus) -> Statement:
    edition = apparatus.edition
    report = reading.report
    words = edition.words(report.key, ("words",)) if report.words else None
    paraphrase = (report.cited.paraphrase if report.cited else None) or figure_in_short(report)
    shown: Inline = words or (Status("words not published here", "open") if report.words else paraphrase)
    notes = [population_in_words(report.population), *reading.extent[:1]]
    return Statement(
        number=number,
        who=edition.link(report.speaker),
        words=(shown,),
        reads=LinkTo(read_as(reading), edition.link(report.key).page, preview=True),
        outcome=report.outcome,
        whom=", ".join(note for note in notes if note),
        marks=apparatus.of(report),
    )
