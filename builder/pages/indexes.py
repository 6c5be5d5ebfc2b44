"""The index of each kind: every record under its letter, long ones split into one page a letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from builder.addresses import index_of
from builder.pages.apparatus import Apparatus
from builder.pages.edition import Edition
from builder.pages.shown import Endnote, Front, Head, LinkTo, Near, Page, Run
from builder.pages.statements import date_of
from builder.records import KINDS
from builder.records.record import Record, Utterance

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Section:
    """The records under one letter or heading."""

    title: str
    id: str
    lines: tuple[Run, ...]


@dataclass(frozen=True)
class IndexPage:
    """What the template of an index receives."""

    head: Head
    letters: tuple[LinkTo, ...]
    sections: tuple[Section, ...]
    empty: str
    endnotes: tuple[Endnote, ...]


def index_pages(edition: Edition) -> Iterator[Page]:
    """Yield the index of every kind, and the pages it is split into."""
    for kind in KINDS:
        yield from _index(kind, ordered(edition, kind), edition)


def ordered(edition: Edition, kind: type[Record]) -> tuple[Record, ...]:
    """Return the records of a kind in the order of their index."""
    return tuple(
        sorted(edition.dossier.of(kind), key=lambda record: (sort_key(edition.caption(record.key)), record.key))
    )


def sort_key(text: str) -> str:
    """Return how a text is sorted: without accents, case or marks; the same on every machine."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return "".join(c for c in plain if c.isalnum() or c == " ").strip()


def _index(kind: type[Record], records: tuple[Record, ...], edition: Edition) -> Iterator[Page]:
    sections: dict[str, list[Record]] = {}
    for record in records:
        sections.setdefault(_heading(record, edition), []).append(record)
    path = index_of(kind.kind)
    split = len(records) > LONGEST
    pages = {name: path.replace("index.md", f"index-{number}.md") for number, name in enumerate(sections, 1)}
    letters = tuple(
        LinkTo(name, pages[name] if split else path, "" if split else f"at-{number}")
        for number, name in enumerate(sections, 1)
    )
    apparatus = Apparatus(edition)
    listed = tuple(
        Section(name, f"at-{number}", tuple(_line(record, apparatus) for record in found))
        for number, (name, found) in enumerate(sections.items(), 1)
    )
    head = Head("Index", (), (kind.plural,), (_count(len(records), kind),))
    empty = "" if records else f"No {kind.label.lower()} is published in this dossier."
    front = Front(
        kind.plural, f"{kind.plural} in this dossier", kind.plural, crumbs=(Near("Overview", "index.md"),), kind="index"
    )
    yield Page(
        path, front, "pages/index.md.j2", IndexPage(head, letters, () if split else listed, empty, apparatus.endnotes)
    )
    for section in listed if split else ():
        part_head = Head("Index", (), (f"{kind.plural}: {section.title}",), ())
        crumbs = (Near("Overview", "index.md"), Near(kind.plural, path))
        part = Front(
            f"{kind.plural}: {section.title}", f"{kind.plural} under {section.title}", kind.plural, crumbs=crumbs
        )
        yield Page(pages[section.title], part, "pages/index.md.j2", IndexPage(part_head, letters, (section,), "", ()))


def _count(count: int, kind: type[Record]) -> str:
    return f"{count} {kind.label.lower() if count == 1 else kind.plural.lower()}."


def _heading(record: Record, edition: Edition) -> str:
    """Return the heading a record stands under: its speaker for utterances, else its first letter."""
    if isinstance(record, Utterance):
        return edition.speaker(record) or "No speaker"
    first = sort_key(edition.caption(record.key))[:1]
    return first.upper() if first else "#"


def _line(record: Record, apparatus: Apparatus) -> Run:
    edition = apparatus.edition
    date = date_of(record)
    when: Run = (f", {date.printed()}",) if date else ()
    caption = edition.caption(record.key)
    if isinstance(record, Utterance):
        speaker = edition.speaker(record)
        caption = caption.removeprefix(f"{speaker}: ")
    labels = tuple(item for status in edition.statuses(record) for item in (" ", status))
    return (edition.link(record.key, caption), *when, *labels)
