"""The dossier of an event to print: all of its page, its figures and its records in full, with notes and addresses spelt out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.addresses import index_of, page_of, web_path
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Entry, Front, Head, LinkTo, Near, Page, Row
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.statements import entry_of, in_time
from builder.pages.records.event import EventPage, event_in_full, printed_page_of, reports_of
from builder.pages.records.printed_record import Printed, PrintedRecord, record_in_full
from builder.pages.records.source import citation_rows
from builder.pages.site.figures import FiguresPage, figures_in_full
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.quote import Quote
from builder.records.source import Source


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source that the notes name: its address in this dossier, and how it is cited."""

    name: str
    address: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A record that is named in the dossier and not printed in it, with the address of its page."""

    name: str
    kind: str
    address: str


@dataclass(frozen=True)
class PrintedEvent:
    """What the template of a dossier to print receives."""

    head: Head
    address: str
    digest: str
    plain: str
    event: EventPage
    parts: tuple[Entry, ...]
    figures: FiguresPage | None
    records: tuple[tuple[str, tuple[PrintedRecord, ...]], ...]
    sources: tuple[PrintedSource, ...]
    named: tuple[Named, ...]


def printed_pages(edition: Edition) -> Iterator[Page]:
    """Yield the dossier to print of every event."""
    for event in edition.dossier.of(Event):
        told = _in_full(event, Apparatus(edition, spelt_out=True))
        caption = edition.caption(event.key)
        crumbs = (
            Near("Overview", "index.md"), Near(event.plural, index_of(event.kind)), Near(caption, page_of(event.key)),
        )  # fmt: skip
        front = Front(
            f"{caption}: to print",
            f"Everything this dossier holds about the event, to print: {caption}",
            event.plural,
            crumbs=crumbs,
            kind="print",
            canonical=edition.site.at(web_path(page_of(event.key))),
        )
        drawn = (told.event.map, *((told.figures.chart, told.figures.over_time) if told.figures else ()))
        figures = tuple(each for each in drawn if each)
        yield Page(printed_page_of(event), front, "pages/printed-event.md.j2", told, figures)


def _in_full(event: Event, apparatus: Apparatus) -> PrintedEvent:
    edition = apparatus.edition
    told = event_in_full(event, apparatus, linked=False)
    parts = in_time(other for other in edition.dossier.of(Event) if other.part_of == event.key)
    figured = event.key in edition.views.casualties.by_event
    kinds: tuple[tuple[str, Sequence[Printed]], ...] = (
        ("Casualty reports in full", reports_of(event, edition)),
        ("Claims in full", _about(event, Claim, edition)),
        ("Quotations in full", _about(event, Quote, edition)),
    )
    printed = PrintedEvent(
        head=replace(told.head, kind="Event, the dossier to print"),
        address=edition.site.at(web_path(page_of(event.key))),
        digest=told.citing.digest,
        plain=told.citing.plain,
        event=told,
        parts=tuple(entry_of(part, apparatus) for part in parts),
        figures=replace(figures_in_full(event, apparatus), others=()) if figured else None,
        records=tuple(
            (title, tuple(record_in_full(one, apparatus) for one in found)) for title, found in kinds if found
        ),
        sources=(),
        named=(),
    )
    return replace(printed, sources=_sources(printed, edition), named=_named(printed, edition))


def _about(event: Event, kind: type[Claim | Quote], edition: Edition) -> list[Printed]:
    """Return the claims or quotations about an event, in order of time."""
    about = (one for one in edition.dossier.of(kind) if event.key in one.about)
    return [one for one in in_time(about) if isinstance(one, kind)]


def _sources(printed: PrintedEvent, edition: Edition) -> tuple[PrintedSource, ...]:
    pages = {link.page for link in links_in(printed)}
    named = (source for source in edition.dossier.of(Source) if page_of(source.key) in pages)
    return tuple(
        PrintedSource(source.name, edition.site.at(web_path(page_of(source.key))), citation_rows(source, edition))
        for source in named
    )


def _named(printed: PrintedEvent, edition: Edition) -> tuple[Named, ...]:
    """Return the records that are linked to and not printed here, by name."""
    here = {record.address for _, records in printed.records for record in records} | {printed.address}
    pages = {link.page for link in links_in(printed)}
    found = (
        Named(edition.caption(record.key), record.label.lower(), edition.site.at(web_path(page_of(record.key))))
        for record in edition.dossier.records.values()
        if page_of(record.key) in pages and not isinstance(record, Source)
    )
    return tuple(
        sorted((one for one in found if one.address not in here), key=lambda one: (one.name.casefold(), one.address))
    )


def links_in(shown: object) -> Iterator[LinkTo]:
    """Yield every link to a page of this site in what a template receives, in its order."""
    if isinstance(shown, LinkTo):
        yield shown
    elif isinstance(shown, tuple):
        yield from _all_in(shown)
    elif hasattr(shown, "__dataclass_fields__"):
        yield from _all_in(getattr(shown, name) for name in shown.__dataclass_fields__)


def _all_in(several: Iterable[object]) -> Iterator[LinkTo]:
    for one in several:
        yield from links_in(one)
