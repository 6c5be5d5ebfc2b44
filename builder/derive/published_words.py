"""Which words of each held text readers may see: by its rights, and never a sentence that is withheld."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.anchoring import Span, Spans
from builder.derive.publication import Publication
from builder.derive.sentences import Sentence, sentences_within
from builder.dossier import Dossier
from builder.records.record import Record
from builder.records.source import Source
from builder.records.traversal import FieldPath
from builder.values.key import Key

SHORT_EXCERPT = 15  # words of an anchor that neither a quotation, a casualty report nor an erratum carries
OPENING_MARKS = '“"«„‘'
CLOSING_MARKS = '”"»“’'
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class HeldText:
    """A held text with its sentences, the spans that may be shown (sorted, apart) and the sentences withheld."""

    source: str
    text: str
    sentences: tuple[Sentence, ...]
    shown: tuple[tuple[int, int], ...]
    withheld: frozenset[int]

    @property
    def share(self) -> float:
        """The published share of the text, 0 to 1."""
        return sum(end - start for start, end in self.shown) / len(self.text) if self.text else 0.0

    def shown_in(self, sentence: Sentence) -> tuple[tuple[int, int], ...]:
        """Return the stretches of a sentence that may be shown."""
        return tuple(
            (max(a, sentence.start), min(b, sentence.end))
            for a, b in self.shown
            if a < sentence.end and b > sentence.start
        )

    def words(self, start: int, end: int) -> str:
        """Return the words of a span that may be shown, with an ellipsis for what may not; empty if none may."""
        pieces = [(max(start, a), min(end, b)) for a, b in self.shown if a < end and b > start]
        if not pieces:
            return ""
        text = " … ".join(self.text[a:b].strip() for a, b in pieces)
        return text if pieces[-1][1] == end else f"{text} …"


def hold_texts(
    dossier: Dossier, spans: Spans, publication: Publication, cut: Mapping[str, tuple[Sentence, ...]]
) -> Mapping[str, HeldText]:
    """Return every held text of a published source, by the source's id."""
    held = {}
    for source in publication.dossier.of(Source):
        text = dossier.texts.get(source.id)
        if text is None or not text.sha256:
            continue
        sentences = cut[source.id]
        withheld = withheld_sentences(dossier, spans, source.id, sentences)
        shown = _shown(source, text.text, sentences, withheld, _published_spans(publication, spans, source.id))
        held[source.id] = HeldText(source.id, text.text, sentences, shown, withheld)
    return MappingProxyType(held)


def withheld_sentences(dossier: Dossier, spans: Spans, source: str, sentences: tuple[Sentence, ...]) -> frozenset[int]:
    """Return the numbers of the sentences that hold a withheld span: each is withheld whole."""
    record = dossier.records.get(Key("source", source))
    count = len(record.withheld) if isinstance(record, Source) else 0
    found = (spans.get(Key("source", source), ("withheld", index)) for index in range(count))
    return frozenset(
        sentence.number for span in found if span for sentence in sentences_within(sentences, span.start, span.end)
    )


def carries_words(record: Record, path: FieldPath) -> bool:
    """Say whether words of a field are published whole: quotations, casualty reports and errata."""
    whole = {"quote": "evidence", "casualty-report": "words", "source": "errata"}
    return bool(path) and whole.get(record.kind) == path[0]


def _published_spans(publication: Publication, spans: Spans, source: str) -> list[tuple[Span, bool]]:
    """Return the spans in a source that published records carry, and whether their words are published whole."""
    records = publication.dossier.records
    return [
        (span, carries_words(records[key], path))
        for key, path, span in spans.by_source.get(source, ())
        if key in records and path[0] not in ("withheld", "unused")
    ]


def _shown(
    source: Source,
    text: str,
    sentences: tuple[Sentence, ...],
    withheld: frozenset[int],
    carried: list[tuple[Span, bool]],
) -> tuple[tuple[int, int], ...]:
    if source.rights.publish == "citation":
        return ()
    if source.rights.publish == "full":
        wanted: Iterable[tuple[int, int]] = [(0, len(text))]
    else:
        wanted = [(span.start, span.end if whole else _first_words(text, span)) for span, whole in carried]
    kept_back = [(s.start, s.end) for s in sentences if s.number in withheld]
    return _without(_with_marks(text, _merged(wanted)), kept_back)


def _first_words(text: str, span: Span) -> int:
    """Return the end of the first words of a span that may be shown."""
    ends = [match.end() for match in _WORD.finditer(text, span.start, span.end)]
    return ends[SHORT_EXCERPT - 1] if len(ends) > SHORT_EXCERPT else span.end


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _with_marks(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take in the quotation marks around published words, and what lies between two spans if it holds no word."""
    widened = []
    for start, end in spans:
        left = start - 1 if start and text[start - 1] in OPENING_MARKS else start
        right = end + 1 if end < len(text) and text[end] in CLOSING_MARKS else end
        widened.append((left, right))
    joined: list[tuple[int, int]] = []
    for start, end in _merged(widened):
        if joined and not any(character.isalnum() or character == "\n" for character in text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _without(spans: list[tuple[int, int]], holes: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    for hole_start, hole_end in holes:
        spans = [
            piece
            for start, end in spans
            for piece in ((start, min(end, hole_start)), (max(start, hole_end), end))
            if piece[0] < piece[1]
        ]
    return tuple(spans)
