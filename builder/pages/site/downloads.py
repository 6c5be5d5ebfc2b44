"""The downloads: tables, records and the feed, with what every column holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Front, Head, LinkTo, Near, Page, Row
from builder.pages.parts.findable import data_about_downloads
from builder.records import KINDS

PATH = "downloads.md"


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download and what it holds."""

    link: LinkTo
    note: str


@dataclass(frozen=True)
class DownloadsPage:
    """What the template of the downloads receives."""

    head: Head
    files: tuple[Download, ...]
    counts: tuple[Row, ...]


def data_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of downloads."""
    files = (
        Download(
            LinkTo("Casualty reports, CSV", "data/casualty-reports.csv"), "one row a figure, with its interval and rule"
        ),
        Download(
            LinkTo("Quotations, CSV", "data/quotations.csv"),
            "one row a quotation; corrupt words are left out",
        ),
        Download(
            LinkTo("Data dictionary, JSON", "data/datapackage.json"),
            "what each column holds (Frictionless Data Package)",
        ),
        Download(
            LinkTo("Published words, JSON", "data/excerpts.json"),
            "every published stretch of every text held, with its place and its hash",
        ),
        Download(
            LinkTo("Bounds of the figures, JSON", "data/envelopes.json"),
            "the lowest and the highest that is said of each count, the reports that give them, and those left out",
        ),
        Download(LinkTo("Changes, Atom feed", "feed.xml"), "corrections and withdrawals, newest first"),
    )
    counts = tuple(Row(kind.plural, ((str(len(edition.dossier.by_kind.get(kind.kind, ()))),),)) for kind in KINDS)
    head = Head(
        "Downloads", (), ("Data",), ("What this site shows, as data. Every record page also links to its own JSON.",)
    )
    front = Front(
        "Data",
        "Downloads with a data dictionary",
        crumbs=(Near("Overview", "index.md"),),
        kind="index",
        linked_data=data_about_downloads(PATH, ((file.link.text, file.link.page) for file in files), edition),
    )
    yield Page(PATH, front, "pages/downloads.md.j2", DownloadsPage(head, files, counts))
