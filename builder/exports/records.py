"""Each published record as JSON: what its page was made from, with its digest, its address and where its words stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from builder.addresses import data_of, page_of, web_path
from builder.derive.digests import digest_of, published_values
from builder.derive.views import Views
from builder.reading.site import Site
from builder.records.record import Record


def record_files(views: Views, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield one JSON file for each published record."""
    for key, record in views.public.records.items():
        yield data_of(key), _json(_published(record, views, site))


def _published(record: Record, views: Views, site: Site) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "caption": views.captions[record.key],
        "address": site.at(web_path(page_of(record.key))),
        "digest": digest_of(record),
        "anchors": list(_anchors(record, views)),
        "record": redacted(published_values(record), views),
    }


def _anchors(record: Record, views: Views) -> Iterator[dict[str, Any]]:
    """Yield where the record's words stand: the field, the source, the code points, and the words that may be shown."""
    for path, span in sorted(views.spans.by_record.get(record.key, ()), key=str):
        held = views.held.get(span.source)
        if held is not None and path[0] not in ("withheld", "unused"):
            field = ".".join(map(str, path))
            words = held.words(span.start, span.end)
            yield {"field": field, "source": span.source, "start": span.start, "end": span.end, "words": words}


def redacted(values: Any, views: Views) -> Any:
    """Return published values without the words of texts: those stand in the anchors, as far as they may be shown."""
    if isinstance(values, dict):
        kept = {
            name: redacted(value, views) for name, value in values.items() if name not in ("prefix", "suffix", "exact")
        }
        return {name: value for name, value in kept.items() if name != "unused"}
    return [redacted(value, views) for value in values] if isinstance(values, list) else values


def _json(values: dict[str, Any]) -> bytes:
    return (json.dumps(values, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
