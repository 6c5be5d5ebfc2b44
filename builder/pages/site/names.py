"""Every spelling and script of every name, with the record it belongs to: who knows only one spelling finds the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Foreign, Front, Head, LinkTo, Near, Page, Run
from builder.pages.site.indexes import sort_key
from builder.records.record import Record
from builder.values.name import Name

PATH = "names.md"


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling: as written, what it is, and the record."""

    written: Run
    what: str
    record: LinkTo
    label: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The spellings under one letter, and the link that leads to them."""

    title: Run
    link: LinkTo
    id: str
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True)
class NamesPage:
    """What the template of the names receives."""

    head: Head
    letters: tuple[Letter, ...]


def names_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of names."""
    found = sorted(
        ((name, record) for record in edition.dossier.records.values() for name in getattr(record, "names", ())),
        key=lambda item: (sort_key(item[0].text), item[0].text, item[1].key),
    )
    letters = tuple(
        _letter(letter, number, tuple(group), edition)
        for number, (letter, group) in enumerate(groupby(found, key=lambda item: sort_key(item[0].text)[:1].upper()), 1)
    )
    head = Head(
        "Index", (), ("Names",), (f"{len(found)} spellings, in every script that the sources and tables give.",)
    )
    front = Front(
        "Names",
        "Every spelling of every name in this dossier",
        crumbs=(Near("Overview", "index.md"),),
        kind="index",
        hide_contents=True,
    )
    yield Page(PATH, front, "pages/names.md.j2", NamesPage(head, letters))


def _letter(letter: str, number: int, found: tuple[tuple[Name, Record], ...], edition: Edition) -> Letter:
    """Return a letter's section; a letter of another script is marked with the language of its first spelling."""
    lang = None if letter.isascii() else next((name.lang for name, _ in found if name.lang), None)
    title: Run = (Foreign(letter, lang),) if lang else (letter,)
    link = LinkTo(letter, PATH, f"at-{number}", lang=lang)
    return Letter(title, link, f"at-{number}", tuple(_spelling(name, record, edition) for name, record in found))


def _spelling(name: Name, record: Record, edition: Edition) -> Spelling:
    written: Run = (Foreign(name.text, name.lang),) if name.lang else (name.text,)
    what = name.kind.replace("_", " ") + (f", {name.standard}" if name.standard else "")
    return Spelling(written, what, edition.link(record.key), record.label)
