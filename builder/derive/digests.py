"""What is published of a record, and its digest: what a citation names, so that readers can tell which state was cited."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from builder.derive.views import Views
from builder.records.record import Record

LENGTH = 12


def published_of(record: Record, views: Views) -> dict[str, Any]:
    """Return what is published of a record as plain JSON values: its kind, its fields, and where its words stand.

    The fields have the names that editors use, defaults left out, without the words of texts: those stand in the anchors,
    as far as they may be shown.
    """
    values = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, warnings=False)
    return {"kind": record.kind, "record": _without_words(values), "anchors": list(_anchors(record, views))}


def digest_of(record: Record, views: Views) -> str:
    """Return the first 12 hex digits of the SHA-256 of what is published, as JSON with sorted keys and no spaces, in UTF-8."""
    canonical = json.dumps(published_of(record, views), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]


def _anchors(record: Record, views: Views) -> Iterator[dict[str, Any]]:
    """Yield where the record's words stand: the field, the source, the code points, and the words that may be shown."""
    for path, span in sorted(views.spans.by_record.get(record.key, ()), key=str):
        held = views.held.get(span.source)
        if held is not None and path[0] not in ("withheld", "unused"):
            field = ".".join(map(str, path))
            words = held.words(span.start, span.end)
            yield {"field": field, "source": span.source, "start": span.start, "end": span.end, "words": words}


def _without_words(values: Any) -> Any:
    if isinstance(values, dict):
        kept = {name: value for name, value in values.items() if name not in ("prefix", "suffix", "exact", "unused")}
        return {name: _without_words(value) for name, value in kept.items()}
    return [_without_words(value) for value in values] if isinstance(values, list) else values
