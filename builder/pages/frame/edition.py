"""What every page is made from: the public dossier, its views, and how each record is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from builder.addresses import page_of
from builder.anchoring import Span
from builder.derive.casualties.readings import ReportReading
from builder.derive.publication import Publication
from builder.derive.published_words import OPENING_MARKS
from builder.derive.views import Views
from builder.derive.wording import PRINTED, Wording, corrupt_spans, wording_of
from builder.dossier import Dossier
from builder.pages.frame.shown import LinkTo, Status, Words
from builder.reading.site import Site
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.records.traversal import FieldPath
from builder.values.key import Key
from builder.values.name import Name

Result = TypeVar("Result")


@dataclass(frozen=True)
class Edition:
    """The public dossier with its views. Nothing private can be reached from it but through `views.spans`."""

    views: Views
    site: Site

    @cached_property
    def dossier(self) -> Dossier:
        """The dossier as readers may see it."""
        return self.views.public

    @property
    def publication(self) -> Publication:
        """What was published and what was withdrawn."""
        return self.views.publication

    @property
    def captions(self) -> Mapping[Key, str]:
        """What each published record is called, in plain text."""
        return self.views.captions

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

    @cached_property
    def quotes_about(self) -> Mapping[Key, tuple[Quote, ...]]:
        """The published quotations about each record."""
        found: dict[Key, list[Quote]] = {}
        for quote in self.dossier.of(Quote):
            for key in quote.about:
                found.setdefault(key, []).append(quote)
        return {key: tuple(quotes) for key, quotes in found.items()}

    @cached_property
    def given_by(self) -> Mapping[Key, tuple[ReportReading, ...]]:
        """The casualty figures that each speaker gave, in their order."""
        found: dict[Key, list[ReportReading]] = {}
        for reading in sorted(self.views.casualties.readings.values(), key=lambda reading: reading.order):
            found.setdefault(reading.speaker, []).append(reading)
        return {key: tuple(readings) for key, readings in found.items()}

    def once(self, make: Callable[[Edition], Result]) -> Result:
        """Return what a function makes of this edition: made at the first call and kept for all pages."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(Result, self._made[make])

    @cached_property
    def _made(self) -> dict[Callable[[Edition], Any], Any]:
        return {}

    def caption(self, key: Key) -> str:
        """Return what a record is called."""
        return self.captions[key]

    def link(self, key: Key, text: str | None = None) -> LinkTo:
        """Return a link to a record's page under its name or other words of ours."""
        lang = self.language(key) if text is None else None
        return LinkTo(text or self.captions[key], page_of(key), lang=lang, preview=True)

    def language(self, key: Key) -> str | None:
        """Return the language of what a record is called, where that is a name in another script than Latin."""
        return self._languages.get(key)

    @cached_property
    def _languages(self) -> Mapping[Key, str]:
        found: dict[Key, str] = {}
        for key, record in self.dossier.records.items():
            names: tuple[Name, ...] = getattr(record, "names", ())
            name = next((name for name in names if name.kind == "preferred"), None)
            if name and name.lang and any(c.isalpha() and not _is_latin(c) for c in name.text):
                found[key] = name.lang
        return found

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
        """Return what an utterance's speaker is called, or nothing."""
        key: Key | None = getattr(record, "speaker", None)
        return self.captions.get(key, "") if key else ""


def anchors_of(record: Record) -> tuple[Any, ...]:
    """Return the anchors that carry a record's statement."""
    words = getattr(record, "words", None)
    return (words,) if words else tuple(getattr(record, "evidence", ()))


def anchor_paths(record: Record) -> tuple[FieldPath, ...]:
    """Return the field paths of those anchors."""
    if getattr(record, "words", None):
        return (("words",),)
    return tuple(("evidence", index) for index in range(len(getattr(record, "evidence", ()))))


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def counted(count: int, name: str) -> str:
    """Return a number with the thing counted, in the plural where needed."""
    return f"{count} {name}{'' if count == 1 else 's'}"


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
