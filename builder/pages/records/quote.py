"""The page of a quotation: the words, how they travelled, other renderings of them, and where they are used."""

from __future__ import annotations

from dataclasses import dataclass

from builder.addresses import page_of
from builder.derive.quotation_marks import marks_around
from builder.derive.sentences import sentence_at
from builder.pages.frame.citing import Citing, cite
from builder.pages.frame.edition import Edition
from builder.pages.frame.prose import show_prose
from builder.pages.frame.shown import (
    Block,
    Code,
    Group,
    Head,
    LinkTo,
    Near,
    Page,
    Row,
    Run,
    Status,
    Step,
    Words,
)
from builder.pages.frame.source_notes import Apparatus, fragment_of
from builder.pages.parts.backlinks import backlinks_of
from builder.pages.parts.chains import chain_of
from builder.pages.parts.rows import erratum_rows, rows_of
from builder.pages.parts.statements import entry_of, in_time
from builder.pages.records.record import front_of
from builder.records.quote import Parallel, Quote
from builder.records.record import Utterance

# Fields that a quotation shows elsewhere than among its rows.
SKIP = frozenset({"form", "wording", "original", "original_not_found", "parallels", "speaker"})


@dataclass(frozen=True)
class Rendering:
    """One side of a collation: who gives it, the words, and which of them differ."""

    who: Run
    pieces: tuple[tuple[str, bool], ...]
    lang: str
    statuses: Run


@dataclass(frozen=True)
class QuotePage:
    """What the template of a quotation receives."""

    head: Head
    sensitive: str
    warning: tuple[Run, ...]
    parts: tuple[Words, ...]
    caption: Run
    chain: tuple[Step, ...]
    rows: tuple[Row, ...]
    collations: tuple[tuple[Rendering, Rendering], ...]
    same_breath: Group
    backlinks: tuple[Group, ...]
    anchors: tuple[Row, ...]
    note: tuple[Block, ...]
    citing: Citing


def quote_page(quote: Quote, edition: Edition, near: tuple[Near | None, Near | None]) -> Page:
    """Return the page of a quotation."""
    apparatus = Apparatus(edition)
    marks = apparatus.of(quote)
    words = [edition.words(quote.key, ("evidence", index)) for index in range(len(quote.evidence))]
    context = QuotePage(
        head=head_of_quote(quote, edition),
        sensitive=quote.sensitive or "",
        warning=warning_of(quote, edition),
        parts=tuple(part for part in words if part),
        caption=(*where_of(quote, edition), *marks),
        chain=chain_of(quote, apparatus),
        rows=speaker_rows(quote, apparatus) + rows_of(quote, apparatus, SKIP) + erratum_rows(quote, apparatus),
        collations=tuple(collation_of(quote, parallel, apparatus) for parallel in quote.parallels),
        same_breath=same_breath(quote, apparatus),
        backlinks=backlinks_of(quote, apparatus),
        anchors=_anchor_rows(quote, edition),
        note=show_prose(quote.note, apparatus, quote.key),
        citing=cite(quote, edition),
    )
    return Page(page_of(quote.key), front_of(quote, edition, near), "pages/quote.md.j2", context)


def head_of_quote(quote: Quote, edition: Edition) -> Head:
    """Return the head of a quotation's page: its form, and every state of its words."""
    found = Status("original wording not found", "open") if quote.original_not_found else None
    statuses = (*edition.statuses(quote), *((found,) if found else ()), Status(quote.review))
    return Head(f"Quotation, {quote.form}", tuple(dict.fromkeys(statuses)), (edition.caption(quote.key),), ())


def warning_of(quote: Quote, edition: Edition) -> tuple[Run, ...]:
    """Return what a reader must know before using the words: an order, then the reason."""
    wording = edition.wording(quote)
    if wording == "suspected_corrupt":
        reason = "The text held is suspected to be corrupt at this place; the daggers show where."
        return (("Do not quote these words as the speaker’s.",), (reason,))
    if wording == "back_translated":
        reason = (
            "The text held was translated into another language and back. Its words certify the copy, not the speaker."
        )
        return (("Words of a back-translation.",), (reason,))
    return ()


def where_of(quote: Quote, edition: Edition) -> Run:
    """Return the line under the words: which sentences of which text."""
    spans = [edition.views.spans.get(quote.key, ("evidence", index)) for index in range(len(quote.evidence))]
    numbers = []
    for span in spans:
        held = edition.views.held.get(span.source) if span else None
        sentence = sentence_at(held.sentences, span.start) if held and span else None
        if sentence:
            numbers.append(str(sentence.number))
    source = quote.evidence[0].source
    listed = " and ".join(dict.fromkeys(numbers))
    return (
        f"Sentence{'s' if len(set(numbers)) > 1 else ''} {listed} of ",
        edition.link(source),
        ", letter for letter.",
    )


def speaker_rows(quote: Quote, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return the row that says whose words these are, or that nobody spoke them."""
    if not quote.speaker:
        return (Row("Speaker", (("none: the marks are not those of speech", *apparatus.of(quote)),)),)
    return (Row("Speaker", ((apparatus.edition.link(quote.speaker), *apparatus.of(quote)),)),)


def collation_of(quote: Quote, parallel: Parallel, apparatus: Apparatus) -> tuple[Rendering, Rendering]:
    """Return the words held beside another rendering of them, what differs marked in both."""
    edition = apparatus.edition
    ours = edition.words(quote.key, ("evidence", 0))
    source = quote.evidence[0].source
    statuses: Run = tuple(item for status in edition.statuses(quote) for item in (status, " "))
    left = Rendering(
        ("The copy held", *apparatus.of(quote)),
        _differing(ours.plain if ours else "", tuple(variant.ours for variant in parallel.differs)),
        str(getattr(edition.dossier.records.get(source), "language", "en")),
        statuses,
    )
    theirs = edition.dossier.records[parallel.cited.source]
    right = Rendering(
        (edition.link(theirs.key), *apparatus.cite(parallel.cited)),
        _differing(parallel.text, tuple(variant.theirs for variant in parallel.differs)),
        parallel.lang,
        (Status("text not held", "open"),),
    )
    return left, right


def _differing(text: str, words: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """Cut a text into pieces, those that differ marked; words that do not stand in it mark nothing."""
    cuts = sorted((text.find(word), text.find(word) + len(word)) for word in words if word in text)
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in cuts:
        if start >= at:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    return tuple(piece for piece in (*pieces, (text[at:], False)) if piece[0])


def same_breath(record: Utterance, apparatus: Apparatus) -> Group:
    """Return the other records of the same statement."""
    edition = apparatus.edition
    others = [
        other
        for other in edition.breaths.get(record.statement or "", ())
        if other.key != record.key and record.statement
    ]
    return Group(
        "Said in the same breath", "same-breath", tuple(entry_of(o, apparatus, False) for o in in_time(others))
    )


def _anchor_rows(quote: Quote, edition: Edition) -> tuple[Row, ...]:
    """Return where the words stand, for machines and for checking by hand."""
    source = quote.evidence[0].source
    record = edition.dossier.records[source]
    rows = [Row("Text", ((edition.link(source), ", SHA-256 ", Code(str(getattr(record, "sha256", "")))),))]
    for index, anchor in enumerate(quote.evidence):
        span = edition.views.spans.get(quote.key, ("evidence", index))
        words = edition.words(quote.key, ("evidence", index))
        if span and words:
            fragment = fragment_of(span.start, span.end)
            rows.append(Row("Exact", ((Words(((anchor.exact, False),)),),)))
            rows.append(Row("Position", ((f"code points {span.start} to {span.end}, end excluded",),)))
            marks = marks_around(edition.views.held[span.source].text, span.start, span.end)
            rows.append(Row("Marks in the text", ((f"opening {marks.opened}, closing {marks.closed}",),)))
            rows.append(Row("Link to the words", ((LinkTo(f"#{fragment}", page_of(source), fragment),),)))
    return tuple(rows)
