"""What stands at the address of a record that was withdrawn, or that has moved to another id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.addresses import index_of, page_of
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Front, LinkTo, Near, Page, Row
from builder.records.record import Record
from builder.values.key import Key


@dataclass(frozen=True)
class WithdrawnPage:
    """What the template of a tombstone receives; of the record itself only its kind and the reason are shown."""

    label: str
    reasons: tuple[Row, ...]


@dataclass(frozen=True)
class MovedPage:
    """What the template of a former address receives."""

    link: LinkTo


def withdrawn_pages(edition: Edition) -> Iterator[Page]:
    """Yield a tombstone for every withdrawn record."""
    for record in edition.publication.withdrawn:
        reasons = tuple(Row(change.date.printed(), ((f"{change.what} ({change.why})",),)) for change in record.changes)
        front = _front(record, f"Withdrawn: {record.id}", f"A {record.label.lower()} that was withdrawn")
        yield Page(page_of(record.key), front, "pages/withdrawn.md.j2", WithdrawnPage(record.label.lower(), reasons))


def moved_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for every former address of a published record, leading to where it is now."""
    for record in edition.dossier.records.values():
        for former in record.formerly:
            link = edition.link(record.key)
            front = replace(
                _front(record, f"Moved: {link.text}", "This record has another address now"), redirect=link.page
            )
            yield Page(page_of(Key(record.kind, former)), front, "pages/moved.md.j2", MovedPage(link))


def _front(record: Record, title: str, description: str) -> Front:
    crumbs = (Near("Overview", "index.md"), Near(record.plural, index_of(record.kind)))
    return Front(title, description, record.plural, crumbs=crumbs, kind="notice")
