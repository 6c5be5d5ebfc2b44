"""What every page is made from: the public dossier, its views, and how each record is called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from builder.addresses import page_of
from builder.anchoring import Span
from builder.derive.publication import Publication
from builder.derive.published_words import OPENING_MARKS
from builder.derive.views import Views
from builder.derive.wording import PRINTED, Wording, corrupt_spans, wording_of
from builder.dossier import Dossier
from builder.pages.shown import LinkTo, Run, Status, Words
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.records.source import Source
from builder.records.traversal import FieldPath
from builder.values.key import Key

SHORT = 60


@dataclass(frozen=True)
class Edition:
    """The public dossier with its views. Nothing private can be reached from it but through `views.spans`."""

    views: Views

    @cached_property
    def dossier(self) -> Dossier:
        """The dossier as readers may see it."""
        return self.views.public

    @property
    def publication(self) -> Publication:
        """What was published and what was withdrawn."""
        return self.views.publication

    @cached_property
    def captions(self) -> dict[Key, str]:
        """What each published record is called, in plain text."""
        return {key: self._caption(record) for key, record in self.dossier.records.items()}

    @cached_property
    def _corrupt(self) -> dict[str, tuple[tuple[int, int], ...]]:
        return {
            name: tuple((span.start, span.end) for span in corrupt_spans(self.dossier, self.views.spans, name))
            for name in self.views.held
        }

    @cached_property
    def breaths(self) -> dict[str, tuple[Utterance, ...]]:
        """The published records of each statement, by its name."""
        found: dict[str, list[Utterance]] = {}
        for record in self.dossier.records.values():
            if isinstance(record, Utterance) and record.statement:
                found.setdefault(record.statement, []).append(record)
        return {name: tuple(records) for name, records in found.items()}

    def caption(self, key: Key) -> str:
        """Return what a record is called."""
        return self.captions[key]

    def link(self, key: Key, text: str | None = None) -> LinkTo:
        """Return a link to a record's page under its name or other words of ours."""
        return LinkTo(text or self.captions[key], page_of(key), preview=True)

    def words(self, key: Key, path: FieldPath) -> Words | None:
        """Return the published words of an anchor with what is corrupt in them, or None where none may be shown."""
        span = self.views.spans.get(key, path)
        return self.words_of(span) if span else None

    def words_of(self, span: Span) -> Words | None:
        """Return the published words of a span with what is corrupt in them, or None where none may be shown."""
        held = self.views.held.get(span.source)
        if held is None:
            return None
        text = held.words(span.start, span.end)
        if not text:
            return None
        whole = held.text[span.start : span.end]
        if text != whole:
            return Words(((text, False),))
        cuts = [
            (max(a, span.start) - span.start, min(b, span.end) - span.start)
            for a, b in self._corrupt[span.source]
            if a < span.end and b > span.start
        ]
        return Words(_pieces(whole, cuts), marks=_stands_in_marks(held.text, span.start, span.end))

    def wording(self, record: Record) -> Wording | None:
        """Return the status of a record's words, None for a record without words of a held text."""
        source = next((anchor.source.id for anchor in anchors_of(record)), None)
        return wording_of(self.dossier, record, source) if source else None

    def statuses(self, record: Record) -> tuple[Status, ...]:
        """Return a record's review and wording as labelled marks."""
        found = [Status(record.review)] if record.review != "reviewed" else []
        wording = self.wording(record)
        if isinstance(record, Utterance) and wording:
            found += [Status(PRINTED[wording], "corrupt" if wording == "suspected_corrupt" else "plain")]
            if wording == "suspected_corrupt":
                copy = wording_of(
                    self.dossier, record.model_copy(update={"wording": None}), anchors_of(record)[0].source.id
                )
                found.append(Status(PRINTED[copy]))
        if isinstance(record, Utterance) and not wording:
            found.append(Status("text not held", "open"))
        return tuple(found)

    def speaker(self, record: Record) -> str:
        """Return the name of an utterance's speaker, or nothing."""
        key = getattr(record, "speaker", None)
        return name_of(self.dossier.records[key]) if key else ""

    def _caption(self, record: Record) -> str:
        if isinstance(record, Quote):
            return self._quote_caption(record)
        if isinstance(record, CasualtyReport):
            return f"{self.speaker(record)}: {figure_in_short(record)}"
        if isinstance(record, Claim):
            return f"{self.speaker(record)}: {shortened(record.statement_text)}"
        if isinstance(record, Source):
            return record.name
        return name_of(record)

    def _quote_caption(self, record: Quote) -> str:
        words = self.words(record.key, ("evidence", 0))
        corrupt = self.wording(record) == "suspected_corrupt"
        speaker = self.speaker(record)
        if corrupt or words is None:
            when = f", {record.said.date.printed()}" if record.said else ""
            return f"{speaker}{f' on {record.channel}' if record.channel else ''}{when}"
        said = f"“{shortened(words.plain.rstrip(' ,.'))}”"
        return f"{speaker}: {said}" if speaker else said


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


def anchors_of(record: Record) -> tuple[Any, ...]:
    """Return the anchors that carry a record's statement."""
    words = getattr(record, "words", None)
    return (words,) if words else tuple(getattr(record, "evidence", ()))


def anchor_paths(record: Record) -> tuple[FieldPath, ...]:
    """Return the field paths of those anchors."""
    if getattr(record, "words", None):
        return (("words",),)
    return tuple(("evidence", index) for index in range(len(getattr(record, "evidence", ()))))


def shortened(text: str, length: int = SHORT) -> str:
    """Return a text cut at a word, with an ellipsis where something is left out."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", 0, length)
    return text[: cut if cut > 0 else length].rstrip(" ,.;:") + " …"


def when_said(record: Utterance) -> Run:
    """Return when and where something was said."""
    said = record.said
    return (said.date.printed(),) if said else ("date not stated",)


def _pieces(text: str, cuts: list[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(cuts):
        if start > at:
            pieces.append((text[at:start], False))
        pieces.append((text[start:end], True))
        at = end
    if at < len(text):
        pieces.append((text[at:], False))
    return tuple(pieces)


def _stands_in_marks(text: str, start: int, end: int) -> bool:
    return start > 0 and text[start - 1] in OPENING_MARKS
