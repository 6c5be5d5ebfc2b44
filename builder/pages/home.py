"""The first page: the event in attributed lines, figures by speaker, what the dossier rests on, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.addresses import index_of
from builder.figures.figure import Figure
from builder.pages.account import Line, account_of
from builder.pages.apparatus import Apparatus
from builder.pages.casualty_table import CasualtyRow, casualty_rows
from builder.pages.drawings import map_of, places_of, timeline_of
from builder.pages.edition import Edition
from builder.pages.event import reports_of
from builder.pages.shown import Endnote, Front, LinkTo, Page, Row
from builder.records import KINDS
from builder.records.casualty_report import CasualtyReport
from builder.records.event import Event
from builder.records.place import Place
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.records.source import Source


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the dossier."""

    link: LinkTo
    note: str


@dataclass(frozen=True)
class HomePage:
    """What the template of the first page receives."""

    title: str
    subtitle: str
    event: LinkTo
    lines: tuple[Line, ...]
    map: Figure | None
    strip: Figure | None
    casualties: tuple[CasualtyRow, ...]
    rests: tuple[Row, ...]
    ways: tuple[Way, ...]
    endnotes: tuple[Endnote, ...]


def home_pages(edition: Edition) -> Iterator[Page]:
    """Yield the first page."""
    settings = edition.dossier.settings
    event = edition.dossier.get(Event, settings.main_event.id)
    if event is None:
        return
    apparatus = Apparatus(edition)
    main = frozenset(place.key for place in places_of(event, edition))
    drawn = map_of(edition.dossier.of(Place), edition, main)
    strip = timeline_of(edition)
    context = HomePage(
        title=_title(event),
        subtitle=settings.subtitle or settings.description,
        event=edition.link(event.key),
        lines=account_of(event, apparatus),
        map=drawn,
        strip=strip,
        casualties=casualty_rows(reports_of(event, edition), apparatus),
        rests=_rests(edition),
        ways=tuple(_way(edition, kind) for kind in KINDS),
        endnotes=apparatus.endnotes,  # last: every mark above has its number by now
    )
    front = Front(event.title, settings.description, "Overview", layout="home", hide_contents=True, kind="home")
    yield Page("index.md", front, "pages/home.md.j2", context, tuple(each for each in (drawn, strip) if each))


def _title(event: Event) -> str:
    when = event.date.printed()
    return event.title if when in event.title else f"{event.title}, {when}"


def _rests(edition: Edition) -> tuple[Row, ...]:
    """Return what the dossier rests on, counted."""
    sources = edition.dossier.of(Source)
    held = [source for source in sources if source.id in edition.views.held]
    sentences = sum(len(text.sentences) for text in edition.views.held.values())
    speakers = {getattr(r, "speaker", None) for r in edition.dossier.records.values() if isinstance(r, Utterance)} - {
        None
    }
    counted = (
        ("Texts held", len(held)),
        ("Sources cited, not held", len(sources) - len(held)),
        ("Sentences of the texts held", sentences),
        ("Speakers", len(speakers)),
        ("Quotations", len(edition.dossier.of(Quote))),
        ("Casualty reports, unmerged", len(edition.dossier.of(CasualtyReport))),
    )
    return tuple(Row(label, ((str(count),),)) for label, count in counted)


def _way(edition: Edition, kind: type[Record]) -> Way:
    count = len(edition.dossier.by_kind.get(kind.kind, ()))
    return Way(LinkTo(kind.plural, index_of(kind.kind)), f"{count} {'record' if count == 1 else 'records'}")
