"""Every page of the site: one function for each kind of page, listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.derive.views import Views
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Page
from builder.pages.parts.backlinks import further_pages
from builder.pages.records.casualty_report import casualty_report_page
from builder.pages.records.event import event_page
from builder.pages.records.quote import quote_page
from builder.pages.records.record import neighbours, record_page
from builder.pages.records.source import source_page
from builder.pages.site.anonymous import anonymous_pages
from builder.pages.site.changes import changes_pages
from builder.pages.site.downloads import data_pages
from builder.pages.site.errata import errata_pages
from builder.pages.site.explore import explore_pages
from builder.pages.site.figures import figures_pages
from builder.pages.site.home import home_pages
from builder.pages.site.indexes import a_to_z_pages, index_pages, ordered
from builder.pages.site.method import method_pages
from builder.pages.site.names import names_pages
from builder.pages.site.printed_event import printed_pages
from builder.pages.site.timeline import timeline_pages
from builder.pages.site.withdrawn import moved_pages, withdrawn_pages
from builder.reading.site import Site
from builder.records import KINDS

RecordPageMaker = Callable[..., Page]

# Kinds whose pages show more than every record's page does.
OWN_PAGES: dict[str, RecordPageMaker] = {
    "casualty-report": casualty_report_page,
    "event": event_page,
    "quote": quote_page,
    "source": source_page,
}


def record_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every published record, beside its neighbours in its index."""
    for kind in KINDS:
        make = OWN_PAGES.get(kind.kind, record_page)
        for record, near in neighbours(edition, ordered(edition, kind)):
            yield make(record, edition, near)


PAGE_KINDS: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    home_pages,
    record_pages,
    further_pages,
    index_pages,
    figures_pages,
    printed_pages,
    timeline_pages,
    a_to_z_pages,
    explore_pages,
    names_pages,
    anonymous_pages,
    errata_pages,
    changes_pages,
    data_pages,
    method_pages,
    withdrawn_pages,
    moved_pages,
)


def make_pages(views: Views, site: Site) -> Iterator[Page]:
    """Yield every page of the site."""
    edition = Edition(views, site)
    for pages in PAGE_KINDS:
        yield from pages(edition)
