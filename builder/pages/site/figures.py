"""The casualty figures of an event: every statement, how they stand to each other, their bounds and their roots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from builder.derive.casualties.envelope import Envelope
from builder.derive.casualties.phrases import OUTCOMES, group_name
from builder.derive.casualties.readings import ReportReading
from builder.derive.casualties.reasons import breakdown_sentence
from builder.derive.casualties.roots import Roots
from builder.figures.figure import Figure
from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.shown import Front, Head, Inline, LinkTo, Near, Page, Row, Run
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.drawings import intervals_of, over_time_of
from builder.pages.parts.figure_links import INDEX, figures_page_of
from builder.pages.parts.figure_table import Statements, day_of, statements_of
from builder.pages.parts.figures_in_words import column_of, read_as
from builder.pages.parts.relations import RelationGroup, grouped_relations, sentence_run
from builder.records.event import Event
from builder.values.casualty_terms import Outcome, Population
from builder.values.key import Key


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One statement as it reached us: a cell for each column, empty where it says nothing."""

    who: Run
    when: str
    cells: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True)
class FiguresPage:
    """What the template of the casualty figures receives."""

    head: Head
    others: tuple[LinkTo, ...]
    chart: Figure | None
    over_time: Figure | None
    outcomes: tuple[Outcome, ...]
    days: tuple[Statements, ...]
    columns: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    relations: tuple[RelationGroup, ...]
    sums: tuple[Run, ...]
    envelopes: tuple[Row, ...]
    roots: tuple[Run, ...]
    root_count: str


def figures_pages(edition: Edition) -> Iterator[Page]:
    """Yield the figures of every event that has some, and of the dossier's own event even if it has none."""
    casualties = edition.views.casualties
    main = edition.dossier.settings.main_event
    for key in sorted({main, *casualties.by_event}):
        event = edition.dossier.get(Event, key.id)
        if event is not None:
            yield _page(event, edition)


def _page(event: Event, edition: Edition) -> Page:
    found = figures_in_full(event, Apparatus(edition))
    drawn = tuple(each for each in (found.chart, found.over_time) if each)
    path = figures_page_of(event.key, edition)
    crumbs = (Near("Overview", "index.md"), *(() if path == INDEX else (Near("Figures", INDEX),)))
    description = f"Casualty figures: {event.title}, as each speaker gave them"
    front = Front(f"Casualty figures: {event.title}", description, "Figures", crumbs=crumbs, kind="figures", rank=1.5)
    return Page(path, front, "pages/figures.md.j2", found, drawn)


def figures_in_full(event: Event, apparatus: Apparatus) -> FiguresPage:
    """Return the figures of an event, how they stand to each other and their roots, their marks numbered by an apparatus."""
    edition = apparatus.edition
    casualties = edition.views.casualties
    given = casualties.by_event.get(event.key, ())
    roots = casualties.roots(event.key)
    in_order = sorted(given, key=lambda reading: reading.order)
    others = sorted(key for key in casualties.by_event if key != event.key)
    return FiguresPage(
        head=_head(event, given, roots, edition),
        others=tuple(LinkTo(edition.caption(key), figures_page_of(key, edition)) for key in others),
        chart=intervals_of(f"intervals-{event.id}", in_order, edition),
        over_time=over_time_of(f"over-time-{event.id}", in_order, edition),
        outcomes=tuple(outcome for outcome in get_args(Outcome) if any(r.outcome == outcome for r in given)),
        days=statements_of(given, apparatus),
        columns=tuple(column_of(*column) for column in _columns(given)),
        matrix=_matrix(given, apparatus),
        relations=grouped_relations(casualties.of_interest(event.key), apparatus),
        sums=tuple(
            sentence_run(breakdown_sentence(found, casualties.readings), edition)
            for found in casualties.breakdowns_of(event.key)
        ),
        envelopes=tuple(_envelope(casualties.envelope(cell), apparatus) for cell in casualties.cells(event.key)),
        roots=_roots(roots, edition),
        root_count=_between(roots),
    )


def _head(event: Event, given: tuple[ReportReading, ...], roots: Roots, edition: Edition) -> Head:
    kind = f"Event: {event.title}, {event.date.printed()}"
    if not given:
        return Head(kind, (), ("Casualty figures",), ("No figure of killed or injured is in these sources.",))
    statements = len({reading.breath for reading in given})
    deck = (
        f"{counted(len(given), 'figure')} in {counted(statements, 'statement')} by {counted(roots.most, 'speaker')}. "
        "None is merged with another, and there is no total: they differ in whom they count, where, and when."
    )
    return Head(kind, (), ("Casualty figures",), (deck,))


def _matrix(given: tuple[ReportReading, ...], apparatus: Apparatus) -> tuple[MatrixRow, ...]:
    """Return a row for each statement as it reached us: what it says under each outcome and population."""
    columns = _columns(given)
    groups: dict[tuple[str, str], list[ReportReading]] = {}
    whole = (reading for reading in given if not reading.partial)
    for reading in sorted(whole, key=lambda reading: reading.order):
        carrier = reading.report.cited.source.id if reading.report.cited else ""
        groups.setdefault((reading.breath, carrier), []).append(reading)
    return tuple(_matrix_row(group, columns, apparatus) for group in groups.values())


def _columns(given: tuple[ReportReading, ...]) -> list[tuple[Outcome, Population]]:
    """Return the outcomes and populations of the figures that are no part of another."""
    found = {(reading.outcome, reading.population) for reading in given if not reading.partial}
    order = (get_args(Outcome), get_args(Population))
    return sorted(found, key=lambda column: (order[0].index(column[0]), order[1].index(column[1])))


def _matrix_row(
    group: list[ReportReading], columns: Sequence[tuple[Outcome, Population]], apparatus: Apparatus
) -> MatrixRow:
    marks = dict.fromkeys(mark for reading in group for mark in apparatus.of(reading.report))
    cells = tuple(
        tuple(_cell(reading, apparatus.edition) for reading in group if (reading.outcome, reading.population) == column)
        for column in columns
    )
    return MatrixRow((apparatus.edition.link(group[0].speaker), *marks), day_of(group[0]), cells)


def _cell(reading: ReportReading, edition: Edition) -> Run:
    notes = [note for note in (*reading.extent[:1], reading.report.modality) if note and note != "completed"]
    link = LinkTo(read_as(reading), edition.link(reading.key).page, preview=True)
    return (link, f", {', '.join(notes)}") if notes else (link,)


def _envelope(found: Envelope, apparatus: Apparatus) -> Row:
    """Return the lowest and the highest that is said in one cell, each bound with the report that gives it."""
    name = f"{OUTCOMES[found.cell.outcome].capitalize()}, {group_name(found.cell.population)}"
    run: Run
    if found.low is None and found.high is None:
        run = ("No report in force gives a number.",)
    elif found.low == found.high and found.low_from == found.high_from:
        run = (str(found.low) if found.low else "None", *_givers(found.low_from, apparatus), ".")
    else:
        low: Run = (
            "From ",
            "no stated number" if found.low is None else str(found.low),
            *_givers(found.low_from, apparatus),
        )
        high = {None: "no stated number", "open": "no stated upper end"}.get(found.high, str(found.high))  # type: ignore[arg-type]
        run = (*low, " to ", high, *_givers(found.high_from, apparatus), ".")
    if found.silent:
        give = "gives" if len(found.silent) == 1 else "give"
        run = (*run, f" {counted(len(found.silent), 'report')} beside it {give} no number.")
    if found.not_in_force:
        run = (*run, f" Not in force: {counted(len(found.not_in_force), 'report')} (repeated, superseded, or a part).")
    return Row(name, (run,))


def _givers(keys: tuple[Key, ...], apparatus: Apparatus) -> Run:
    """Return who gives a bound, in brackets: a link to each report under its speaker's name, and its marks."""
    edition = apparatus.edition
    run: list[Inline] = []
    for key in keys:
        record = edition.dossier.records[key]
        run += ["; " if run else " (", LinkTo(edition.speaker(record), edition.link(key).page, preview=True)]
        run += apparatus.of(record)
    return (*run, ")") if run else ()


def _roots(roots: Roots, edition: Edition) -> tuple[Run, ...]:
    """Return each root: its speaker, and whose it may also be."""
    maybe: dict[Key, list[Key]] = {}
    for link in roots.possibly_one:
        maybe.setdefault(link.second, []).append(link.first)
    return tuple(
        (edition.link(root.speaker), *((", possibly one root with ", edition.link(also[0])) if also else ()))
        for root in roots.roots
        for also in [maybe.get(root.speaker, [])]
    )


def _between(roots: Roots) -> str:
    if not roots.roots:
        return "None."
    return f"{roots.most}." if roots.least == roots.most else f"Between {roots.least} and {roots.most}."
