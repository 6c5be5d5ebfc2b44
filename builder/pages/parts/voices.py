"""The quotations shown on the first page: a few about the event, one a speaker, whose words may be quoted as theirs."""

from __future__ import annotations

from dataclasses import dataclass

from builder.pages.frame.shown import Run, Words
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.statements import first_words, in_time
from builder.records.event import Event
from builder.records.quote import Quote
from builder.values.key import Key

MOST = 3
FEWEST_WORDS = 4
LONGEST = 240


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation as a card: its words, and whose they are."""

    words: Words
    who: Run


def voices_of(event: Event, apparatus: Apparatus) -> tuple[Voice, ...]:
    """Return cards of quotations: whole speeches before parts, those about the event first, then in order of time.

    Left out are headlines, corrupt and sensitive words, and those too short or too long to stand alone.
    """
    edition = apparatus.edition
    quotes = [one for one in in_time(edition.dossier.of(Quote)) if isinstance(one, Quote)]
    spoken = [one for one in quotes if one.form in ("direct", "partial")]
    chosen: dict[Key, tuple[Quote, Words]] = {}
    for quote in sorted(spoken, key=lambda one: (one.form != "direct", event.key not in one.about)):
        words = first_words(edition, quote)
        if quote.speaker is None or words is None or not _stands_alone(quote, words, apparatus):
            continue
        chosen.setdefault(quote.speaker, (quote, words))
    return tuple(_voice(quote, words, apparatus) for quote, words in tuple(chosen.values())[:MOST])


def _stands_alone(quote: Quote, words: Words, apparatus: Apparatus) -> bool:
    whole = not quote.sensitive and not any(corrupt for _, corrupt in words.pieces)
    whole = whole and apparatus.edition.wording(quote) != "suspected_corrupt"
    return whole and len(words.plain.split()) >= FEWEST_WORDS and len(words.plain) <= LONGEST


def _voice(quote: Quote, words: Words, apparatus: Apparatus) -> Voice:
    edition = apparatus.edition
    role = f", {quote.role}" if quote.role else ""
    labels = tuple(item for status in edition.statuses(quote) for item in (" ", status))
    assert quote.speaker is not None  # noqa: S101 - chosen only with a speaker
    return Voice(
        words,
        (
            edition.link(quote.speaker),
            f"{role}. ",
            edition.link(quote.key, "Quotation"),
            ".",
            *apparatus.of(quote),
            *labels,
        ),
    )
