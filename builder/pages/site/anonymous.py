"""Anonymous sources: each unnamed speaker, the terms of the anonymity, and every statement that rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.shown import Entry, Front, Head, LinkTo, Near, Page, Row
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.rows import unnamed_rows
from builder.pages.parts.statements import entry_of, said_by
from builder.records.person import Person, Unnamed

PATH = "anonymous-sources.md"


@dataclass(frozen=True, slots=True)
class Speaker:
    """An unnamed speaker."""

    link: LinkTo
    id: str
    rows: tuple[Row, ...]
    said: tuple[Entry, ...]


@dataclass(frozen=True)
class AnonymousPage:
    """What the template of the anonymous sources receives."""

    head: Head
    speakers: tuple[Speaker, ...]


def anonymous_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of anonymous sources."""
    apparatus = Apparatus(edition)
    speakers = tuple(
        _speaker(person, person.unnamed, apparatus) for person in edition.dossier.of(Person) if person.unnamed
    )
    deck = (
        f"{counted(len(speakers), 'speaker')} whom the sources do not name, and what rests on each." if speakers else ""
    )
    head = Head("Index", (), ("Anonymous sources",), (deck,) if deck else ())
    front = Front(
        "Anonymous sources",
        "Unnamed speakers and what rests on them",
        "People",
        crumbs=(Near("Overview", "index.md"), Near("People", "people/index.md")),
        kind="index",
    )
    yield Page(PATH, front, "pages/anonymous-sources.md.j2", AnonymousPage(head, speakers))


def _speaker(person: Person, unnamed: Unnamed, apparatus: Apparatus) -> Speaker:
    rows = unnamed_rows(person, unnamed, apparatus)
    said = tuple(entry_of(record, apparatus, with_speaker=False) for record in said_by(apparatus.edition, person.key))
    return Speaker(apparatus.edition.link(person.key), f"speaker-{person.id}", rows, said)
