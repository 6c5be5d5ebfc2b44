"""The published words of every held text: stretch by stretch, with its place and its hash, and nothing of the rest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from builder.derive.published_words import HeldText
from builder.derive.views import Views
from builder.reading.site import Site
from builder.records.source import Source

PATH = "data/excerpts.json"


def excerpt_files(views: Views, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield one JSON file; positions count code points of the text whose SHA-256 stands with them."""
    held = {
        source.id: _source(source, views.held[source.id]) for source in views.public.of(Source) if _shows(source, views)
    }
    yield PATH, (json.dumps(held, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _shows(source: Source, views: Views) -> bool:
    return source.id in views.held and bool(views.held[source.id].shown)


def _source(source: Source, held: HeldText) -> dict[str, Any]:
    stretches = [(start, end, held.text[start:end]) for start, end in held.shown]
    excerpts = [
        {"start": start, "end": end, "sha256": hashlib.sha256(words.encode()).hexdigest(), "words": words}
        for start, end, words in stretches
    ]
    return {"sha256": source.sha256, "excerpts": excerpts}
