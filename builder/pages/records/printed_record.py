"""A report, claim or quotation in full as it stands in a dossier to print, its notes numbered with those of the whole."""

from __future__ import annotations

from dataclasses import dataclass

from builder.addresses import page_of, web_path
from builder.pages.frame.prose import show_prose
from builder.pages.frame.shown import Block, Head, Row, Run, Step, Words
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.chains import chain_of
from builder.pages.parts.rows import erratum_rows, rows_of
from builder.pages.records import casualty_report, quote
from builder.pages.records.casualty_report import reading_rows
from builder.pages.records.quote import Rendering, collation_of, head_of_quote, speaker_rows, warning_of, where_of
from builder.pages.records.record import head_of
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.quote import Quote

Printed = CasualtyReport | Claim | Quote
# Every record of a dossier to print is about its event.
_EVENT_ROW = "Event"


@dataclass(frozen=True, slots=True)
class PrintedRecord:
    """What the template receives of one record."""

    id: str
    address: str
    head: Head
    sensitive: str
    warning: tuple[Run, ...]
    words: tuple[Words, ...]
    ours: str
    caption: Run
    chain: tuple[Step, ...]
    rows: tuple[Row, ...]
    collations: tuple[tuple[Rendering, Rendering], ...]
    note: tuple[Block, ...]


def record_in_full(record: Printed, apparatus: Apparatus) -> PrintedRecord:
    """Return a record with its words, its way to us and every row of its page.

    How reports stand to each other is told once for all of them, with the figures of the event.
    """
    edition = apparatus.edition
    return PrintedRecord(
        id=f"{record.kind}-{record.id}",
        address=edition.site.at(web_path(page_of(record.key))),
        head=head_of_quote(record, edition) if isinstance(record, Quote) else head_of(record, apparatus),
        sensitive=record.sensitive or "",
        warning=warning_of(record, edition) if isinstance(record, Quote) else (),
        words=_words(record, apparatus),
        ours=_ours(record),
        caption=(*where_of(record, edition), *apparatus.of(record)) if isinstance(record, Quote) else (),
        chain=chain_of(record, apparatus),
        rows=_rows(record, apparatus) + erratum_rows(record, apparatus),
        collations=_collations(record, apparatus),
        note=tuple(show_prose(record.note, apparatus, record.key)),
    )


def _words(record: Printed, apparatus: Apparatus) -> tuple[Words, ...]:
    """Return the published words that carry a record, each stretch by itself."""
    edition = apparatus.edition
    if isinstance(record, CasualtyReport):
        found = [edition.words(record.key, ("words",))] if record.words else []
    else:
        found = [edition.words(record.key, ("evidence", index)) for index in range(len(record.evidence))]
    return tuple(words for words in found if words)


def _ours(record: Printed) -> str:
    """Return what is said in our words, where a record has such."""
    if isinstance(record, Claim):
        return record.statement_text
    cited = getattr(record, "cited", None)
    return (cited.paraphrase or "") if cited else ""


def _collations(record: Printed, apparatus: Apparatus) -> tuple[tuple[Rendering, Rendering], ...]:
    if not isinstance(record, Quote):
        return ()
    return tuple(collation_of(record, parallel, apparatus) for parallel in record.parallels)


def _rows(record: Printed, apparatus: Apparatus) -> tuple[Row, ...]:
    if isinstance(record, Quote):
        return speaker_rows(record, apparatus) + rows_of(record, apparatus, quote.SKIP)
    if isinstance(record, Claim):
        return rows_of(record, apparatus, frozenset({"statement_text"}))
    reading = tuple(row for row in reading_rows(record, apparatus) if row.label != _EVENT_ROW)
    return reading + rows_of(record, apparatus, casualty_report.SKIP)
