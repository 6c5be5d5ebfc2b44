"""What changed in the dossier: every correction and every withdrawal, with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.addresses import page_of
from builder.derive.changelog import Changed
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Front, Head, LinkTo, Near, Page

PATH = "changes.md"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change: when, of what, what and why."""

    id: str
    when: str
    link: LinkTo
    label: str
    what: str
    why: str


@dataclass(frozen=True)
class ChangesPage:
    """What the template of the changes receives."""

    head: Head
    lines: tuple[ChangeLine, ...]


def changes_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of changes."""
    lines = tuple(_line(changed, edition) for changed in edition.views.changelog)
    deck = f"As of {edition.dossier.settings.as_of.printed()}. Records are corrected in the open and never deleted silently."
    head = Head("Register", (), ("What changed",), (deck,))
    front = Front("What changed", "Corrections and withdrawals", crumbs=(Near("Overview", "index.md"),), kind="index")
    yield Page(PATH, front, "pages/changes.md.j2", ChangesPage(head, lines))


def _line(changed: Changed, edition: Edition) -> ChangeLine:
    name = changed.key.id if changed.withdrawn else edition.caption(changed.key)
    change = changed.change
    label = "withdrawn" if changed.withdrawn else "changed"
    return ChangeLine(
        changed.id, change.date.printed(), LinkTo(name, page_of(changed.key)), label, change.what, change.why
    )
