"""The page of a casualty report: the words first, then how they are read, whose they are and how they reached us."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.addresses import page_of
from builder.derive.casualties.reasoning import telling
from builder.pages.frame.citing import Citing, cite
from builder.pages.frame.edition import Edition
from builder.pages.frame.prose import show_prose
from builder.pages.frame.shown import Block, Group, Head, Near, Page, Row, Run, Step, Words
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.backlinks import backlinks_of
from builder.pages.parts.chains import chain_of
from builder.pages.parts.figures_in_words import population_in_words, read_as, rule_in_words
from builder.pages.parts.relations import RelationGroup, relation_groups
from builder.pages.parts.rows import erratum_rows, rows_of
from builder.pages.records.quote import same_breath
from builder.pages.records.record import front_of, head_of
from builder.records.casualty_report import CasualtyReport
from builder.records.event import Event
from builder.records.place import Place
from builder.standards.acled import acled
from builder.standards.airwars import airwars
from builder.standards.coding import Coding
from builder.standards.ucdp import ucdp

# Fields that a report shows as a reading, not among its rows.
SKIP = frozenset(
    "figure qualifier qualifier_words low high best words speaker event outcome population scope status modality".split()
)


@dataclass(frozen=True)
class CasualtyReportPage:
    """What the template of a casualty report receives."""

    head: Head
    sensitive: str
    words: Words | None
    paraphrase: str
    caption: Run
    reading: tuple[Row, ...]
    rows: tuple[Row, ...]
    chain: tuple[Step, ...]
    relations: tuple[RelationGroup, ...]
    codings: tuple[Row, ...]
    same_breath: Group
    backlinks: tuple[Group, ...]
    note: tuple[Block, ...]
    citing: Citing


def casualty_report_page(report: CasualtyReport, edition: Edition, near: tuple[Near | None, Near | None]) -> Page:
    """Return the page of a casualty report."""
    apparatus = Apparatus(edition)
    marks = apparatus.of(report)
    context = CasualtyReportPage(
        head=head_of(report, apparatus),
        sensitive=report.sensitive or "",
        words=edition.words(report.key, ("words",)) if report.words else None,
        paraphrase=(report.cited.paraphrase or "") if report.cited else "",
        caption=(edition.link(report.speaker), ".", *marks),
        reading=reading_rows(report, apparatus),
        rows=rows_of(report, apparatus, SKIP) + erratum_rows(report, apparatus),
        chain=chain_of(report, apparatus),
        relations=relations_told(report, apparatus),
        codings=_codings(report, edition),
        same_breath=same_breath(report, apparatus),
        backlinks=backlinks_of(report, apparatus),
        note=show_prose(report.note, apparatus, report.key),
        citing=cite(report, edition),
    )
    front = front_of(report, edition, near)
    return Page(page_of(report.key), front, "pages/casualty-report.md.j2", context)


def reading_rows(report: CasualtyReport, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return how the words are read: figure, interval and rule, outcome, of whom, how far the figure reaches."""
    edition = apparatus.edition
    reading = edition.views.casualties.readings[report.key]
    marks = apparatus.of(report)
    figure: Run = (Words(((report.figure, False),)),) if report.words else (report.figure,)
    scope = f"{report.scope.whole.replace('_', ' ')}" + (f": {report.scope.text}" if report.scope.text else "")
    return (
        Row("Figure", ((*figure, *marks),)),
        Row("Read as", ((f"{read_as(reading)} ({rule_in_words(reading)})",),)),
        Row("Outcome", ((report.outcome, *marks),)),
        Row("Of whom", ((population_in_words(report.population), *marks),)),
        Row("Reach of the figure", ((scope, *marks),)),
        Row("Speaker’s own word", ((_status(report), *marks),)),
        Row("Event", ((edition.link(report.event),),)),
        Row("Speaker", ((edition.link(report.speaker), *marks),)),
    )


def _status(report: CasualtyReport) -> str:
    status = "not stated" if report.status == "not_stated" else report.status
    return status if report.modality == "completed" else f"{status}, {report.modality}"


def relations_told(report: CasualtyReport, apparatus: Apparatus) -> tuple[RelationGroup, ...]:
    """Return how a report stands to the others: those worth a sentence; the rest would say only what differs."""
    casualties = apparatus.edition.views.casualties
    return relation_groups(filter(telling, casualties.relations_of(report.key)), apparatus)


def _codings(report: CasualtyReport, edition: Edition) -> tuple[Row, ...]:
    """Return what UCDP GED, ACLED and Airwars would record of the report."""
    reading = edition.views.casualties.readings[report.key]
    event = edition.dossier.get(Event, report.event.id)
    place = edition.dossier.get(Place, report.place.id) if report.place else None
    return tuple(
        Row(coding.standard, tuple((line,) for line in _coded(coding)))
        for coding in (ucdp(reading, event, place), acled(reading, event), airwars(reading))
    )


def _coded(coding: Coding) -> Iterator[str]:
    if coding.cannot:
        rule = f" (rule {coding.cannot_rule.id})" if coding.cannot_rule else ""
        yield f"Cannot be carried: {coding.cannot}{rule}."
    for field in coding.fields:
        value = "cannot be carried" if field.value is None else str(field.value)
        note = f": {field.note}" if field.note else ""
        yield f"{field.field}: {value}{note} (rule {field.rule.id})"
    if coding.lost:
        yield f"Lost: {'; '.join(coding.lost)}."
