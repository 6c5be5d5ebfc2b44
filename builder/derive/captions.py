"""What each published record is called, in plain text."""

from __future__ import annotations

from collections.abc import Container, Mapping
from types import MappingProxyType
from typing import Any
from unicodedata import bidirectional

from builder.anchoring import Spans
from builder.derive.published_words import HeldText
from builder.derive.wording import wording_of
from builder.dossier import Dossier
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.records.source import Source
from builder.values.casualty_terms import Outcome
from builder.values.key import Key

SHORT = 60
LEFT_TO_RIGHT = "\u200e"
# The words of a figure that say its outcome already.
_TOLD: Mapping[Outcome, tuple[str, ...]] = {
    "killed": ("killed", "dead", "died", "dying", "deaths", "fatalities"),
    "injured": ("injured", "wounded", "hurt", "injuries"),
    "casualties": ("casualties", "victims", "losses"),
    "missing": ("missing",),
    "hospitalized": ("hospitalized", "hospitalised"),
    "displaced": ("displaced",),
}
_COLLECTIVE = frozenset({"tens", "dozens", "scores", "hundreds", "thousands"})


def caption_all(dossier: Dossier, spans: Spans, held: Mapping[str, HeldText]) -> Mapping[Key, str]:
    """Return the caption of every record of a public dossier."""
    things = {
        key: record.name if isinstance(record, Source) else name_of(record)
        for key, record in dossier.records.items()
        if not isinstance(record, Utterance)
    }
    named = told_apart(things, held)
    said = {
        key: _caption(record, named, dossier, spans, held)
        for key, record in dossier.records.items()
        if isinstance(record, Utterance)
    }
    return MappingProxyType({key: named.get(key) or said[key] for key in dossier.records})


def told_apart(captions: Mapping[Key, str], held: Container[str]) -> dict[Key, str]:
    """Return captions in which no two sources, people, places or other things of one kind are called the same.

    The one source of two whose text is held keeps its caption, and so does all that was said, which lists tell apart by its
    date; everything else is numbered in the order of its ids.
    """
    same: dict[tuple[str, str], list[Key]] = {}
    for key, caption in captions.items():
        same.setdefault((key.kind, caption), []).append(key)
    told = dict(captions)
    for (kind, caption), keys in same.items():
        texts = [key for key in keys if kind == "source" and key.id in held]
        others = sorted(key for key in keys if texts != [key])
        for number, key in enumerate(others if len(keys) > 1 else (), 1):
            note = "text not held" if kind == "source" and len(others) == 1 else str(number)
            told[key] = f"{caption} ({note})"
    return told


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


def ascribed(speaker: str, what: str) -> str:
    """Return `speaker: what`; after a name written from right to left a mark keeps what follows from joining its order."""
    strong = next((side for c in reversed(speaker) if (side := bidirectional(c)) in ("L", "R", "AL")), "L")
    return f"{speaker}{'' if strong == 'L' else LEFT_TO_RIGHT}: {what}"


def figure_in_short(report: CasualtyReport) -> str:
    """Return a report's figure with its outcome: `dozens killed`, `16 civilians injured`, `casualties unknown`."""
    figure = report.figure if not report.qualifier_words else f"{report.qualifier_words} {report.figure}"
    if any(word in figure.lower().split() for word in _TOLD[report.outcome]):
        return figure  # "twelve dead" are killed
    if report.outcome == "casualties":
        if report.qualifier == "unknown":
            return f"casualties {figure}"
        return f"{figure}{' of' if figure.lower() in _COLLECTIVE else ''} casualties"
    return f"number {report.outcome} {figure}" if report.qualifier == "unknown" else f"{figure} {report.outcome}"


def shortened(text: str, length: int = SHORT) -> str:
    """Return a text cut at a word, with an ellipsis where something is left out."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", 0, length)
    return text[: cut if cut > 0 else length].rstrip(" ,.;:") + " …"


def _caption(
    record: Utterance, named: Mapping[Key, str], dossier: Dossier, spans: Spans, held: Mapping[str, HeldText]
) -> str:
    key: Key | None = getattr(record, "speaker", None)
    speaker = named.get(key, "") if key else ""
    if isinstance(record, Quote):
        return _quote_caption(record, speaker, dossier, spans, held)
    if isinstance(record, CasualtyReport):
        return ascribed(speaker, figure_in_short(record))
    if isinstance(record, Claim):
        return ascribed(speaker, shortened(record.statement_text.rstrip(".")))
    return name_of(record)


def _quote_caption(record: Quote, speaker: str, dossier: Dossier, spans: Spans, held: Mapping[str, HeldText]) -> str:
    """Return speaker and first words; of words that are corrupt or kept back, speaker, channel and date instead."""
    span = spans.get(record.key, ("evidence", 0))
    text = held.get(span.source) if span else None
    words = text.words(span.start, span.end) if text and span else ""
    if not words or wording_of(dossier, record, record.evidence[0].source.id) == "suspected_corrupt":
        when = f", {record.said.date.printed()}" if record.said else ""
        return f"{speaker}{f' on {record.channel}' if record.channel else ''}{when}"
    said = f"“{shortened(words.rstrip(' ,.'))}”"
    return ascribed(speaker, said) if speaker else said
