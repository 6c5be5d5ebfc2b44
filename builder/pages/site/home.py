"""The first page: the event in attributed lines, figures by speaker, what the dossier rests on, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.addresses import index_of
from builder.figures.figure import Figure
from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.shown import Front, LinkTo, Page, Row
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.account import Line, account_of
from builder.pages.parts.casualty_table import CasualtyRow, casualty_rows
from builder.pages.parts.day_strip import StripDay, strip_of
from builder.pages.parts.drawings import map_of, places_of
from builder.pages.parts.figure_links import figures_page_of
from builder.pages.parts.findable import data_about_site
from builder.pages.parts.voices import Voice, voices_of
from builder.pages.records.event import all_figures, reports_of
from builder.pages.site import explore
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


EXPLORE = Way(LinkTo("Explore", explore.PATH), "all of them, by words, place, speaker, date")


MOST_STATEMENTS = 16
FIGURES = Way(LinkTo("Figures", "figures/index.md"), "every figure as an interval, and how they stand to each other")
_WAYS = {
    "event": "what happened, as far as it is told",
    "quote": "who said what, and by which way the words reached us",
    "casualty-report": "each figure as one speaker gave it",
    "claim": "what is asserted, alleged, assessed or denied",
    "person": "everything each speaker said, in order of time",
    "organization": "who speaks, who publishes, who investigates",
    "place": "where, and how exactly that is known",
    "weapon": "what is named and by whom, and what nobody claims",
    "topic": "what the sources compare it with",
    "source": "the texts held, sentence by sentence, and those cited",
}


@dataclass(frozen=True)
class HomePage:
    """What the template of the first page receives."""

    title: str
    subtitle: str
    event: LinkTo
    lines: tuple[Line, ...]
    map: Figure | None
    strip: tuple[StripDay, ...]
    casualties: tuple[CasualtyRow, ...]
    last_only: bool
    figures: LinkTo | None
    voices: tuple[Voice, ...]
    rests: tuple[Row, ...]
    ways: tuple[Way, ...]


def home_pages(edition: Edition) -> Iterator[Page]:
    """Yield the first page."""
    settings = edition.dossier.settings
    event = edition.dossier.get(Event, settings.main_event.id)
    if event is None:
        return
    apparatus = Apparatus(edition)
    main = frozenset(place.key for place in places_of(event, edition))
    drawn = map_of(edition.dossier.of(Place), edition, main)
    whole = _whole(event, edition)
    few = _few(whole)
    context = HomePage(
        title=_title(event),
        subtitle=settings.subtitle or settings.description,
        event=edition.link(event.key),
        lines=account_of(event, apparatus),
        map=drawn,
        strip=strip_of(event, edition),
        casualties=casualty_rows(few, apparatus),
        last_only=len(few) < len(whole),
        figures=all_figures(event, edition),
        voices=voices_of(event, apparatus),
        rests=_rests(event, edition),
        ways=(EXPLORE, FIGURES, *(_way(edition, kind) for kind in KINDS)),
    )
    front = Front(event.title, settings.description, "Overview", layout="home", hide_contents=True, kind="home")
    front = replace(front, linked_data=data_about_site(edition))
    yield Page("index.md", front, "pages/home.md.j2", context, (drawn,) if drawn else ())


def _title(event: Event) -> str:
    """Return the event's title with its date, which is not broken over two lines where it is one day."""
    when = event.date.printed()
    kept = when.replace(" ", "\u00a0") if event.date.precision in ("day", "minute") else when
    return event.title if when in event.title else f"{event.title}, {kept}"


def _whole(event: Event, edition: Edition) -> tuple[CasualtyReport, ...]:
    """Return the reports of an event that are no part of another figure and cover no part of the event."""
    readings = edition.views.casualties.readings
    return tuple(report for report in reports_of(event, edition) if not readings[report.key].partial)


def _few(reports: tuple[CasualtyReport, ...]) -> tuple[CasualtyReport, ...]:
    """Return the reports of the last statements where there are many, in order of time, no speaker twice if that is enough."""
    statements = list(dict.fromkeys(report.breath for report in reports))
    if len(statements) <= MOST_STATEMENTS:
        return reports
    last = {report.speaker: report.breath for report in reports}
    kept = [name for name in statements if name in last.values()][-MOST_STATEMENTS:]
    return tuple(report for report in reports if report.breath in kept)


def _rests(event: Event, edition: Edition) -> tuple[Row, ...]:
    """Return what the dossier rests on, counted; roots and conflicts lead to where they are told."""
    sources = edition.dossier.of(Source)
    held = [source for source in sources if source.id in edition.views.held]
    sentences = sum(len(text.sentences) for text in edition.views.held.values())
    speakers = {getattr(r, "speaker", None) for r in edition.dossier.records.values() if isinstance(r, Utterance)} - {
        None
    }
    casualties = edition.views.casualties
    roots = casualties.roots(event.key)
    page = figures_page_of(event.key, edition)
    span = str(roots.most) if roots.least == roots.most else f"{roots.least} to {roots.most}"
    counts = (
        ("Texts held", len(held)),
        ("Sources cited, not held", len(sources) - len(held)),
        ("Sentences of the texts held", sentences),
        ("Speakers", len(speakers)),
        ("Quotations", len(edition.dossier.of(Quote))),
        ("Casualty reports, unmerged", len(edition.dossier.of(CasualtyReport))),
    )
    rows = tuple(Row(label, ((str(count),),)) for label, count in counts)
    if not roots.roots:
        return rows
    conflicts = str(len(casualties.open_conflicts(event.key)))
    return (
        *rows,
        Row("Independent roots of the figures", ((LinkTo(span, page, "roots"),),)),
        Row("Conflicts between figures", ((LinkTo(conflicts, page, "relations"),),)),
    )


def _way(edition: Edition, kind: type[Record]) -> Way:
    count = len(edition.dossier.by_kind.get(kind.kind, ()))
    return Way(LinkTo(kind.plural, index_of(kind.kind)), f"{counted(count, 'record')}: {_WAYS[kind.kind]}")
