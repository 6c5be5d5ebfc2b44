"""What each published record is called, in plain text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from builder.anchoring import Spans
from builder.derive.published_words import HeldText
from builder.derive.wording import wording_of
from builder.dossier import Dossier
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.source import Source
from builder.values.key import Key

SHORT = 60


def caption_all(dossier: Dossier, spans: Spans, held: Mapping[str, HeldText]) -> Mapping[Key, str]:
    """Return the caption of every record of a public dossier."""
    return MappingProxyType({key: _caption(record, dossier, spans, held) for key, record in dossier.records.items()})


def speaker_of(record: Record, dossier: Dossier) -> str:
    """Return the name of an utterance's speaker; nothing where there is none or its record could not be read."""
    key = getattr(record, "speaker", None)
    speaker = dossier.records.get(key) if key else None
    return name_of(speaker) if speaker else ""


def name_of(record: Record) -> str:
    """Return the name of a record that has names, a title, or words shown in their place."""
    shown_as = getattr(record, "shown_as", None)
    if shown_as:
        return str(shown_as)
    unnamed = getattr(record, "unnamed", None)
    if unnamed:
        printed: str = unnamed.as_printed
        return printed[0].upper() + printed[1:]
    names: Any = getattr(record, "names", ())
    preferred = next((name.text for name in names if name.kind == "preferred"), None)
    return str(preferred or getattr(record, "title", None) or record.id)


def figure_in_short(report: CasualtyReport) -> str:
    """Return a report's figure with its outcome: `dozens killed`, `16 civilians injured`."""
    outcome = report.outcome.replace("_", " ")
    figure = report.figure if not report.qualifier_words else f"{report.qualifier_words} {report.figure}"
    return figure if outcome in figure else f"{figure} {outcome}"


def shortened(text: str, length: int = SHORT) -> str:
    """Return a text cut at a word, with an ellipsis where something is left out."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", 0, length)
    return text[: cut if cut > 0 else length].rstrip(" ,.;:") + " …"


def _caption(record: Record, dossier: Dossier, spans: Spans, held: Mapping[str, HeldText]) -> str:
    if isinstance(record, Quote):
        return _quote_caption(record, dossier, spans, held)
    if isinstance(record, CasualtyReport):
        return f"{speaker_of(record, dossier)}: {figure_in_short(record)}"
    if isinstance(record, Claim):
        return f"{speaker_of(record, dossier)}: {shortened(record.statement_text)}"
    return record.name if isinstance(record, Source) else name_of(record)


def _quote_caption(record: Quote, dossier: Dossier, spans: Spans, held: Mapping[str, HeldText]) -> str:
    """Return speaker and first words; of words that are corrupt or kept back, speaker, channel and date instead."""
    span = spans.get(record.key, ("evidence", 0))
    text = held.get(span.source) if span else None
    words = text.words(span.start, span.end) if text and span else ""
    speaker = speaker_of(record, dossier)
    if not words or wording_of(dossier, record, record.evidence[0].source.id) == "suspected_corrupt":
        when = f", {record.said.date.printed()}" if record.said else ""
        return f"{speaker}{f' on {record.channel}' if record.channel else ''}{when}"
    said = f"“{shortened(words.rstrip(' ,.'))}”"
    return f"{speaker}: {said}" if speaker else said
