"""The page of an event: what was reported and by whom, figures side by side, weapons as alleged, positions, what is unknown."""

from __future__ import annotations

from dataclasses import dataclass

from builder.addresses import page_of
from builder.figures.figure import Figure
from builder.pages.frame.citing import Citing, cite
from builder.pages.frame.edition import Edition
from builder.pages.frame.prose import show_inline, show_prose
from builder.pages.frame.shown import Block, Entry, Group, Head, LinkTo, Near, Page, Row, Run
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.backlinks import backlinks_of
from builder.pages.parts.casualty_table import CasualtyRow, casualty_rows
from builder.pages.parts.drawings import map_of, places_of
from builder.pages.parts.figure_links import figures_page_of, roots_in_words
from builder.pages.parts.relations import RelationGroup, grouped_relations
from builder.pages.parts.rows import erratum_rows, fact_rows, rows_of
from builder.pages.parts.statements import entry_of, in_time
from builder.pages.records.record import front_of, head_of
from builder.records.casualty_report import CasualtyReport
from builder.records.event import AllegedWeapon, Event, Position

_SKIP = frozenset("date weapons positions unknown acled ucdp".split())


@dataclass(frozen=True)
class EventPage:
    """What the template of an event receives."""

    head: Head
    sensitive: str
    words: Entry
    rows: tuple[Row, ...]
    map: Figure | None
    casualties: tuple[CasualtyRow, ...]
    figures: LinkTo | None
    conflicts: tuple[RelationGroup, ...]
    roots: str
    weapons: tuple[Row, ...]
    positions: tuple[Row, ...]
    quotes: Group
    unknown: tuple[Run, ...]
    codes: tuple[Row, ...]
    backlinks: tuple[Group, ...]
    note: tuple[Block, ...]
    citing: Citing
    printed: LinkTo


def event_page(event: Event, edition: Edition, near: tuple[Near | None, Near | None]) -> Page:
    """Return the page of an event."""
    told = event_in_full(event, Apparatus(edition))
    figures = (told.map,) if told.map else ()
    return Page(page_of(event.key), front_of(event, edition, near), "pages/event.md.j2", told, figures)


def event_in_full(event: Event, apparatus: Apparatus, linked: bool = True) -> EventPage:
    """Return everything told of an event, its marks numbered by an apparatus; without `linked`, not what links to it."""
    edition = apparatus.edition
    places = places_of(event, edition)
    return EventPage(
        head=head_of(event, apparatus),
        sensitive=event.sensitive or "",
        words=entry_of(event, apparatus),
        rows=_when(event, apparatus)
        + rows_of(event, apparatus, _SKIP)
        + fact_rows(event, apparatus)
        + erratum_rows(event, apparatus),
        map=map_of(places, edition, frozenset(place.key for place in places)),
        casualties=casualty_rows(reports_of(event, edition), apparatus),
        figures=all_figures(event, edition),
        conflicts=grouped_relations(edition.views.casualties.open_conflicts(event.key), apparatus),
        roots=roots_in_words(event.key, edition),
        weapons=tuple(_weapon(event, index, weapon, apparatus) for index, weapon in enumerate(event.weapons)),
        positions=tuple(_position(event, index, position, apparatus) for index, position in enumerate(event.positions)),
        quotes=_quotes(event, apparatus),
        unknown=tuple(show_inline(unknown, apparatus) for unknown in event.unknown),
        codes=_codes(event),
        backlinks=backlinks_of(event, apparatus) if linked else (),
        note=show_prose(event.note, apparatus, event.key),
        citing=cite(event, edition),
        printed=LinkTo("Print this dossier", printed_page_of(event)),
    )


def printed_page_of(event: Event) -> str:
    """Return the path of an event's dossier to print."""
    return f"print/{event.id}.md"


def _when(event: Event, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return when an event took place, how exactly that is known, and by whose clock."""
    known = f"known to the {event.date.precision}" if event.date.precision != "range" else "known as a range"
    zone = apparatus.edition.dossier.settings.time_zone
    return (Row("Date", ((f"{event.date.printed()}, {known}, local time of {zone}", *apparatus.of(event)),)),)


def reports_of(event: Event, edition: Edition) -> tuple[CasualtyReport, ...]:
    """Return the casualty reports of an event, in order of time."""
    found = (reading.report for reading in edition.views.casualties.by_event.get(event.key, ()))
    return tuple(report for report in in_time(found) if isinstance(report, CasualtyReport))


def all_figures(event: Event, edition: Edition) -> LinkTo | None:
    """Return the way to the event's figures, their relations and roots."""
    count = len(edition.views.casualties.by_event.get(event.key, ()))
    return (
        LinkTo(
            f"All {count} figures, their relations and their roots" if count > 1 else "The figure and its root",
            figures_page_of(event.key, edition),
        )
        if count
        else None
    )


def _weapon(event: Event, index: int, alleged: AllegedWeapon, apparatus: Apparatus) -> Row:
    edition = apparatus.edition
    basis = f", {alleged.basis}" if alleged.basis else ""
    marks = apparatus.resting(event.key, alleged, ("weapons", index))
    run: Run = ("named by ", edition.link(alleged.alleged_by), f"{basis}.", *marks)
    return Row(edition.caption(alleged.weapon), ((edition.link(alleged.weapon), ", ", *run),))


def _position(event: Event, index: int, position: Position, apparatus: Apparatus) -> Row:
    edition = apparatus.edition
    marks = apparatus.resting(event.key, position, ("positions", index))
    said = "No statement in these sources." if position.none_in_sources else (position.statement or "")
    return Row(edition.caption(position.party), ((said, *marks),))


def _quotes(event: Event, apparatus: Apparatus) -> Group:
    about = apparatus.edition.quotes_about.get(event.key, ())
    return Group("In their words", "words", tuple(entry_of(quote, apparatus) for quote in in_time(about)))


def _codes(event: Event) -> tuple[Row, ...]:
    rows = []
    for label, codes in (("ACLED", event.acled), ("UCDP GED", event.ucdp)):
        if codes:
            values = ", ".join(f"{name} {value}" for name, value in codes.model_dump().items())
            rows.append(Row(label, ((values,),)))
    return tuple(rows)
