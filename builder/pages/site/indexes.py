"""The index of each kind: every record under its letter, long ones split into one page a letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.addresses import index_of
from builder.derive.captions import ascribed
from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.shown import Front, Head, LinkTo, Near, Page, Run, Status
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.statements import date_of, in_time
from builder.records import KINDS
from builder.records.record import Record, Utterance
from builder.records.source import Source

LONGEST = 200
A_TO_Z = "a-z.md"


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
    others: tuple[LinkTo, ...]
    letters: tuple[LinkTo, ...]
    sections: tuple[Section, ...]
    empty: str


def index_pages(edition: Edition) -> Iterator[Page]:
    """Yield the index of every kind, and the pages it is split into."""
    for kind in KINDS:
        yield from _index(kind, ordered(edition, kind), edition)


def a_to_z_pages(edition: Edition) -> Iterator[Page]:
    """Yield every record of the dossier under its first letter."""
    records = sorted(
        edition.dossier.records.values(), key=lambda record: (sort_key(edition.caption(record.key)), record.key)
    )
    letters: dict[str, list[Record]] = {}
    for record in records:
        letters.setdefault(_letter(record, edition), []).append(record)
    head = Head("Index", (), ("A–Z",), (f"{counted(len(records), 'record')} of every kind.",))
    yield from _Index(A_TO_Z, head, "", (Near("Overview", "index.md"),), edition, labelled=True).pages(letters, ())


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
    """Yield a kind's index; of what was said, by speaker and again by date."""
    path = index_of(kind.kind)
    by_date = path.replace("index.md", "index-dates.md")
    crumbs = (Near("Overview", "index.md"),)
    head = Head("Index", (), (kind.plural,), (_count(len(records), kind),))
    if not issubclass(kind, Utterance):
        yield from _Index(path, head, kind.plural, crumbs, edition).pages(_grouped(records, edition), ())
        return
    yield from _Index(path, head, kind.plural, crumbs, edition).pages(
        _grouped(records, edition), (LinkTo("By date", by_date),)
    )
    dated = Head("Index", (), (f"{kind.plural}, by date",), (_count(len(records), kind),))
    by_speaker = (LinkTo("By speaker", path),)
    days: dict[str, list[Record]] = {}
    for record in in_time(records):
        days.setdefault(_day(record), []).append(record)
    yield from _Index(by_date, dated, kind.plural, (*crumbs, Near(kind.plural, path)), edition).pages(days, by_speaker)


def _grouped(records: tuple[Record, ...], edition: Edition) -> dict[str, list[Record]]:
    sections: dict[str, list[Record]] = {}
    for record in records:
        sections.setdefault(_heading(record, edition), []).append(record)
    return sections


@dataclass(frozen=True)
class _Index:
    """One index: on one page, or on one page a section where it is long."""

    path: str
    head: Head
    section: str
    crumbs: tuple[Near, ...]
    edition: Edition
    labelled: bool = False

    def pages(self, sections: dict[str, list[Record]], others: tuple[LinkTo, ...]) -> Iterator[Page]:
        split = sum(map(len, sections.values())) > LONGEST
        title = plain_title(self.head)
        apparatus = Apparatus(self.edition)
        stem = self.path.removesuffix(".md")
        listed = tuple(
            Section(name, f"at-{number}", tuple(_line(record, apparatus, self.labelled) for record in found))
            for number, (name, found) in enumerate(sections.items(), 1)
        )
        letters = tuple(
            LinkTo(section.title, f"{stem}-{number}.md" if split else self.path, "" if split else section.id)
            for number, section in enumerate(listed, 1)
        )
        empty = "" if listed else "No record of this kind is published in this dossier."
        shown = () if split else listed
        front = Front(
            title, f"{title} in this dossier", self.section, crumbs=self.crumbs, kind="index", hide_contents=True
        )
        context = IndexPage(self.head, others, letters, shown, empty)
        yield Page(self.path, front, "pages/index.md.j2", context)
        for letter, section in zip(letters, listed, strict=True) if split else ():
            name = f"{title}: {section.title}"
            part = replace(front, title=name, description=name, crumbs=(*self.crumbs, Near(title, self.path)))
            head = Head("Index", (), (name,), ())
            yield Page(letter.page, part, "pages/index.md.j2", IndexPage(head, (), letters, (section,), ""))


def plain_title(head: Head) -> str:
    """Return a head's title as text."""
    return "".join(item for item in head.title if isinstance(item, str))


def _count(count: int, kind: type[Record]) -> str:
    """Return how many there are; of a kind whose name is the same for one and many, how many records."""
    name = kind.label if count == 1 else kind.plural
    return f"{counted(count, 'record')}." if kind.label == kind.plural else f"{count} {name.lower()}."


def _heading(record: Record, edition: Edition) -> str:
    """Return the heading a record stands under: its speaker for utterances, else its first letter."""
    if isinstance(record, Utterance):
        return edition.speaker(record) or "No speaker"
    return _letter(record, edition)


def _letter(record: Record, edition: Edition) -> str:
    return sort_key(edition.caption(record.key))[:1].upper() or "#"


def _day(record: Record) -> str:
    date = date_of(record)
    return date.printed().partition(",")[0] if date else "Date not stated"


def _held(record: Record, edition: Edition) -> tuple[Status, ...]:
    """Return whether a source's text is held."""
    if not isinstance(record, Source):
        return ()
    return (Status("text held"),) if record.id in edition.views.held else (Status("text not held", "open"),)


def _line(record: Record, apparatus: Apparatus, labelled: bool = False) -> Run:
    edition = apparatus.edition
    date = date_of(record)
    caption = edition.caption(record.key)
    when: Run = (f", {date.printed()}",) if date and date.printed() not in caption else ()
    if isinstance(record, Utterance) and not labelled:
        caption = caption.removeprefix(ascribed(edition.speaker(record), ""))
    labels = tuple(item for status in (*edition.statuses(record), *_held(record, edition)) for item in (" ", status))
    kind: Run = (f", {record.label.lower()}",) if labelled else ()
    return (edition.link(record.key, caption), *kind, *when, *labels)
