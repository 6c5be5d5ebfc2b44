"""Drafts of quotations: every part of a speech anchored, words held at a distance, and the headline of a text."""

from __future__ import annotations

from builder.derive.quotation_marks import CLOSING, OPENING
from builder.extraction.drafts.anchors import on_lines, trimmed
from builder.extraction.drafts.carriers import carriers
from builder.extraction.drafts.draft import Field, one_line, written
from builder.extraction.drafts.ids import slug, telling
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.statements import Headline, Speech
from builder.extraction.drafts.utterances import said_in
from builder.extraction.quotes.found_quotes import QuoteDraft
from builder.extraction.text.offsets import Offsets
from builder.records.quote import Quote
from builder.values.key import Key

_MOST_ABOUT = 6
_UNSURE = 0.7


def draft_quote(ledger: Ledger, speech: Speech) -> None:
    """Draft one speech, split or whole."""
    first = speech.parts[0]
    spans = tuple(span for part in speech.parts for span in on_lines(ledger.finds.text, _whole(ledger, part)))
    anchors = tuple(made for span in spans if (made := ledger.anchor(span)) is not None)
    if not anchors or len(anchors) < len(spans):
        return
    said = said_in(ledger, speech.breath)
    words = ledger.finds.text[first.start : first.end]
    fields = written(
        (
            *said.head(),
            Field("kind", first.kind),
            Field("cue", one_line(first.cue.text)) if first.cue else None,
            Field("evidence", anchors),
            said.tail(),
            about(ledger, spans),
        )
    )
    name = ledger.names.take("quote", slug(said.short, telling(words)))
    rule = (f"quote/{first.rule}", first.confidence)
    ledger.add(Quote, name, (first.start, first.end), rule, fields, (*said.remarks, *_marks(speech), *_sureness(first)))


def draft_scare(ledger: Ledger, quote: QuoteDraft) -> None:
    """Draft words that the source sets in quotation marks without showing anybody saying them."""
    spans = on_lines(ledger.finds.text, (quote.start, quote.end))
    anchors = tuple(made for span in spans if (made := ledger.anchor(span)) is not None)
    if not anchors or len(anchors) < len(spans):
        return
    words = ledger.finds.text[quote.start : quote.end]
    chain = carriers(ledger, Key("", ""), None)
    fields = (
        Field("kind", "scare"),
        Field("evidence", anchors),
        Field("chain", tuple(carrier.fields() for carrier in chain)),
    )
    remark = "the text shows nobody saying these words"
    name = ledger.names.take("quote", slug(telling(words)))
    rule = ("quote/scare", quote.confidence)
    ledger.add(Quote, name, (quote.start, quote.end), rule, fields, (remark,))


def draft_headline(ledger: Ledger, headline: Headline) -> None:
    """Draft the headline of a text."""
    anchor = ledger.anchor(headline.span)
    if anchor is None:
        return
    said = said_in(ledger, headline.breath)
    fields = written(
        (
            *said.head(),
            Field("kind", "headline"),
            Field("evidence", (anchor,)),
            said.tail(),
            about(ledger, (headline.span,)),
        )
    )
    name = ledger.names.take("quote", "headline")
    ledger.add(Quote, name, headline.span, ("quote/headline", 0.9), fields, said.remarks)


def about(ledger: Ledger, spans: tuple[Offsets, ...]) -> Field:
    """What the words name, as far as it is a record."""
    keys = dict.fromkeys(ledger.keys[index] for span in spans for index in ledger.things_in(span))
    return Field("about", tuple(str(key) for key in keys)[:_MOST_ABOUT])


def _whole(ledger: Ledger, part: QuoteDraft) -> Offsets:
    """All that is printed up to the next mark where the closing one is missing: nothing is cut from what may be speech."""
    if part.closed != "missing" and part.opened != "missing":
        return part.start, part.end
    text = ledger.finds.text
    ends = [at for mark in OPENING + CLOSING + "\n" if (at := text.find(mark, part.end)) >= 0]
    printed = part.start > 0 and text[part.start - 1] in OPENING
    return trimmed(text, (part.start, min(ends, default=len(text)))) if printed else (part.start, part.end)


def _marks(speech: Speech) -> tuple[str, ...]:
    """Which marks of the speech are not as they should be."""
    told = []
    for part in speech.parts:
        for side, state in (("opening", part.opened), ("closing", part.closed)):
            if state != "printed":
                told.append(f"the {side} mark of the words at {part.start} is {state}")
    return tuple(told)


def _sureness(quote: QuoteDraft) -> tuple[str, ...]:
    return ("unsure: look whether these are this speaker's words",) if quote.confidence < _UNSURE else ()
