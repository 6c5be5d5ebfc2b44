"""Every file of data that is published beside the pages: one function each, listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.derive.views import Views
from builder.exports.envelopes import envelope_files
from builder.exports.excerpts import excerpt_files
from builder.exports.feed import feed_files
from builder.exports.records import record_files
from builder.exports.tables import table_files
from builder.reading.site import Site

EXPORTS: tuple[Callable[[Views, Site], Iterator[tuple[str, bytes]]], ...] = (
    feed_files,
    record_files,
    table_files,
    excerpt_files,
    envelope_files,
)


def make_exports(views: Views, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every file of data: its path below the docs folder and its bytes."""
    for export in EXPORTS:
        yield from export(views, site)
