"""Utterances as entries of a list: when, the words or our paraphrase, what kind of record, and the marks."""

from __future__ import annotations

from collections.abc import Iterable

from builder.anchoring import Span
from builder.derive.captions import figure_in_short
from builder.pages.frame.edition import Edition, anchor_paths
from builder.pages.frame.shown import Entry, Group, Inline, Run, Status, Words
from builder.pages.frame.source_notes import Apparatus, fragment_of
from builder.pages.parts.figures_in_words import read_as
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.values.key import Key
from builder.values.partial_date import PartialDate


def in_time(records: Iterable[Record]) -> list[Record]:
    """Sort records by when they were said or happened, undated ones last, then by key."""
    return sorted(records, key=lambda record: (date_of(record) is None, *_order(date_of(record)), record.key))


def date_of(record: Record) -> PartialDate | None:
    """Return the date by which a record is ordered."""
    if isinstance(record, Utterance):
        return record.said.date if record.said else None
    date: PartialDate | None = getattr(record, "date", None) or getattr(record, "issued", None)
    return date


def _order(date: PartialDate | None) -> tuple[object, ...]:
    return date.order if date else ("", "", "")


def said_by(edition: Edition, key: Key) -> tuple[Utterance, ...]:
    """Return everything that a person or organization said, in order of time."""
    found = [
        edition.dossier.records[back.origin]
        for back in edition.views.backlinks.get(key, ())
        if back.path[:1] == ("speaker",)
    ]
    return tuple(record for record in in_time(found) if isinstance(record, Utterance))


def entry_of(record: Record, apparatus: Apparatus, with_speaker: bool = True) -> Entry:
    """Return a record as a line of a list."""
    edition = apparatus.edition
    marks = apparatus.of(record)
    return Entry(
        _when(record),
        first_words(edition, record),
        _note(record),
        (*_reads(edition, record, with_speaker), *marks, *_labels(edition, record)),
    )


def named_in(record: Record, apparatus: Apparatus) -> Group:
    """Return where a record's names stand in the published words of the texts: the words, and what carries them."""
    edition = apparatus.edition
    entries = []
    for mention in edition.views.mentions.get(record.key, ()):
        held = edition.views.held[mention.source]
        stretch = next((a, b) for a, b in held.shown_in(mention.sentence) if a <= mention.start < b)
        words = edition.words_of(Span(mention.source, *stretch))
        source = edition.dossier.records[Key("source", mention.source)]
        marks = apparatus.span(Span(mention.source, *stretch), fragment=fragment_of(mention.sentence.start))
        run: Run = (edition.link(source.key), f", sentence {mention.sentence.number}.", *marks)
        if words and any(corrupt for _, corrupt in words.pieces):
            run = (*run, " ", Status("suspected corrupt", "corrupt"))
        when: tuple[Run, ...] = ((issued.printed(),),) if (issued := date_of(source)) else ((),)
        entries.append(Entry(when, words, (), run))
    return Group("Named in the texts held", "named", tuple(entries))


def first_words(edition: Edition, record: Record) -> Words | None:
    """Return the published words that carry a record, the parts of a split speech joined by an ellipsis."""
    found = [words for path in anchor_paths(record) if (words := edition.words(record.key, path))]
    if not found:
        return None
    pieces: list[tuple[str, bool]] = []
    for words in found:
        pieces += [(" … ", False), *words.pieces] if pieces else words.pieces
    return Words(tuple(pieces), marks=isinstance(record, Quote) and found[0].marks)


def _when(record: Record) -> tuple[Run, ...]:
    date = date_of(record)
    lines: list[Run] = [(date.printed(),) if date else ("date not stated",) if isinstance(record, Utterance) else ()]
    if isinstance(record, Utterance):
        if record.said and record.said.printed:
            lines.append((Words(((record.said.printed, False),), marks=True),))
        if record.channel:
            lines.append((record.channel,))
    return tuple(lines)


def _note(record: Record) -> Run:
    cited = getattr(record, "cited", None)
    if isinstance(record, Claim):
        return (record.statement_text,)
    return (cited.paraphrase,) if cited and cited.paraphrase else ()


def _reads(edition: Edition, record: Record, with_speaker: bool) -> Run:
    speaker: Key | None = getattr(record, "speaker", None)
    run: list[Inline] = []
    if with_speaker and speaker:
        run += [edition.link(speaker), ". "]
    if isinstance(record, CasualtyReport):
        run += [
            edition.link(record.key, "Casualty report"),
            f": {figure_in_short(record)}; ",
            read_as(edition.views.casualties.readings[record.key]),
            ".",
        ]
    elif isinstance(record, Utterance):
        run += [edition.link(record.key, record.label), "."]
    else:
        run += [edition.link(record.key), f", {record.label.lower()}."]
    return tuple(run)


def _labels(edition: Edition, record: Record) -> Run:
    return tuple(item for status in edition.statuses(record) for item in (" ", status))
