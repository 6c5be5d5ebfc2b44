"""Errata: what is wrong in the texts held, as printed and as it should read, and which records it touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.shown import Front, Head, Inline, LinkTo, Near, Page, Run, Status
from builder.pages.frame.source_notes import Apparatus
from builder.records.source import Erratum, Source
from builder.values.key import Key

PATH = "errata.md"


@dataclass(frozen=True, slots=True)
class ErratumRow:
    """One erratum: the words as printed, what is wrong, the reading, and where the words are used."""

    words: Run
    kind: str
    reading: str
    note: Run
    touches: Run


@dataclass(frozen=True, slots=True)
class SourceErrata:
    """The errata of one source."""

    link: LinkTo
    id: str
    rows: tuple[ErratumRow, ...]


@dataclass(frozen=True)
class ErrataPage:
    """What the template of the errata receives."""

    head: Head
    sources: tuple[SourceErrata, ...]


def errata_pages(edition: Edition) -> Iterator[Page]:
    """Yield the register of errata."""
    apparatus = Apparatus(edition)
    sources = tuple(
        SourceErrata(
            edition.link(source.key),
            f"source-{source.id}",
            tuple(_row(source, index, erratum, apparatus) for index, erratum in enumerate(source.errata)),
        )
        for source in edition.dossier.of(Source)
        if source.errata
    )
    count = sum(len(source.rows) for source in sources)
    head = Head(
        "Register", (), ("Errata",), (f"{counted(count, 'place')} where a text held is wrong. Nothing is repaired.",)
    )
    front = Front(
        "Errata",
        "What is wrong in the texts held",
        "Sources",
        crumbs=(Near("Overview", "index.md"), Near("Sources", "sources/index.md")),
        kind="index",
    )
    yield Page(PATH, front, "pages/errata.md.j2", ErrataPage(head, sources))


def _row(source: Source, index: int, erratum: Erratum, apparatus: Apparatus) -> ErratumRow:
    edition = apparatus.edition
    path = ("errata", index)
    words = edition.words(source.key, path)
    marks = apparatus.at(source.key, path)
    shown: Inline = words or Status("words not published here", "open")
    note: Run = ((erratum.note,) if erratum.note else ()) + (apparatus.cite(erratum.cited) if erratum.cited else ())
    return ErratumRow((shown, *marks), erratum.kind, erratum.reading or "", note, _touched(source.key, path, edition))


def _touched(key: Key, path: tuple[str | int, ...], edition: Edition) -> Run:
    """Return the published records whose words share a character with an erratum."""
    own = edition.views.spans.get(key, path)
    run: list[Inline] = []
    if own is None:
        return ()
    for other, field, span in sorted(edition.views.spans.by_source.get(own.source, ()), key=str):
        if other == key or field[0] in ("withheld", "unused") or other not in edition.dossier.records:
            continue
        if span.start < own.end and span.end > own.start:
            link = edition.link(other)
            if link not in run:
                run += ["; ", link] if run else [link]
    return tuple(run)
