"""How far the words of a record can be trusted as the speaker's: worked out from the copy, never better than it."""

from __future__ import annotations

from typing import Literal

from builder.anchoring import Span, Spans
from builder.dossier import Dossier
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.source import Source
from builder.values.key import Key

Wording = Literal["original", "published_translation", "back_translated", "suspected_corrupt"]
_BY_COPY: dict[str, Wording] = {
    "original": "original",
    "published_translation": "published_translation",
    "back_translation": "back_translated",
}
PRINTED: dict[Wording, str] = {
    "original": "original wording",
    "published_translation": "published translation",
    "back_translated": "back-translated",
    "suspected_corrupt": "suspected corrupt",
}
_CORRUPTING = frozenset({"mistranslation", "garbled"})


def wording_of(dossier: Dossier, record: Record, source: str) -> Wording:
    """Return the status of words that a record takes from a source."""
    if isinstance(record, Quote) and record.wording:
        return record.wording
    copy = dossier.records.get(Key("source", source))
    if isinstance(copy, Source) and copy.copy_status:
        return _BY_COPY[copy.copy_status.kind]
    return "original"


def corrupt_spans(dossier: Dossier, spans: Spans, source: str) -> tuple[Span, ...]:
    """Return where errata say that the words themselves are corrupt (mistranslated or garbled)."""
    key = Key("source", source)
    record = dossier.records.get(key)
    if not isinstance(record, Source):
        return ()
    found = (
        spans.get(key, ("errata", index)) for index, erratum in enumerate(record.errata) if erratum.kind in _CORRUPTING
    )
    return tuple(sorted(span for span in found if span))
