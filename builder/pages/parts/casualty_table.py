"""Casualty reports side by side: one row a statement, nothing merged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.pages.frame.shown import Inline, LinkTo, Run, Words
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.figures_in_words import read_as
from builder.pages.parts.statements import date_of
from builder.records.casualty_report import CasualtyReport


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a statement: the words or our paraphrase, how they are read, of whom."""

    words: Run
    reading: LinkTo
    note: str


@dataclass(frozen=True, slots=True)
class CasualtyRow:
    """One statement: who, when, and its figures by outcome."""

    who: Run
    when: str
    killed: tuple[Figure, ...]
    injured: tuple[Figure, ...]
    other: tuple[tuple[str, Figure], ...]


def casualty_rows(reports: Iterable[CasualtyReport], apparatus: Apparatus) -> tuple[CasualtyRow, ...]:
    """Return a row for each statement as it reached us, in the order of the reports."""
    groups: dict[tuple[str, str], list[CasualtyReport]] = {}
    for report in reports:
        carrier = report.cited.source.id if report.cited else "words"
        groups.setdefault((report.breath, carrier), []).append(report)
    return tuple(_row(group, apparatus) for group in groups.values())


def _row(group: list[CasualtyReport], apparatus: Apparatus) -> CasualtyRow:
    first = group[0]
    edition = apparatus.edition
    marks: dict[Inline, None] = {}
    for report in group:
        marks.update(dict.fromkeys(apparatus.of(report)))
    date = date_of(first)
    return CasualtyRow(
        who=(edition.link(first.speaker), *marks),
        when=date.printed() if date else "date not stated",
        killed=tuple(_figure(report, apparatus) for report in group if report.outcome == "killed"),
        injured=tuple(_figure(report, apparatus) for report in group if report.outcome == "injured"),
        other=tuple(
            (report.outcome, _figure(report, apparatus))
            for report in group
            if report.outcome not in ("killed", "injured")
        ),
    )


def _figure(report: CasualtyReport, apparatus: Apparatus) -> Figure:
    edition = apparatus.edition
    words = edition.words(report.key, ("words",)) if report.words else None
    qualified = f"{report.qualifier_words} {report.figure}" if report.qualifier_words else report.figure
    shown: Run
    if words is not None and report.words is not None:
        contiguous = qualified if qualified in report.words.exact else report.figure
        shown = (Words(((contiguous, False),)),)
    else:
        shown = (qualified,)
    read = read_as(edition.views.casualties.readings[report.key])
    if shown == (read,):
        shown = ()  # our own note of a text that is not held, already a number
    reading = LinkTo(read, edition.link(report.key).page, preview=True)
    return Figure(shown, reading, _note(report))


def _note(report: CasualtyReport) -> str:
    notes: list[str] = []
    if report.population not in ("not_stated", "all"):
        notes.append(report.population)
    if report.scope.whole == "part":
        notes.append(report.scope.text or "a part only")
    if report.modality != "completed":
        notes.append(report.modality)
    if report.status not in ("not_stated", "reported"):
        notes.append(f"said to be {report.status}")
    return ", ".join(notes)
