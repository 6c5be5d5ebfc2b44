"""The page Explore: every record chosen by words and by facets, with script; without it, the ways to the same records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.addresses import index_of
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Front, Head, LinkTo, Near, Page
from builder.pages.parts.facets import FACETS
from builder.pages.site.indexes import A_TO_Z
from builder.records import KINDS

PATH = "explore.md"


@dataclass(frozen=True)
class ExplorePage:
    """What the template of the page Explore receives: the facets are filled in by script, from the index."""

    head: Head
    facets: tuple[str, ...]
    ways: tuple[LinkTo, ...]


def explore_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page Explore."""
    chosen = ", ".join(name.lower() for name in FACETS[:-1])
    deck = f"All {len(edition.dossier.records)} records, by words and by {chosen} and {FACETS[-1].lower()}."
    ways = (LinkTo("A–Z", A_TO_Z), *(LinkTo(kind.plural, index_of(kind.kind)) for kind in KINDS))
    front = Front(
        "Explore",
        "Every record, by words, kind, place, speaker, date, outcome and state of its words",
        "Explore",
        crumbs=(Near("Overview", "index.md"),),
        kind="explore",
        hide_contents=True,
    )
    context = ExplorePage(Head("Register", (), ("Explore",), (deck,)), FACETS, ways)
    yield Page(PATH, front, "pages/explore.md.j2", context)
