"""How a page is cited: the digest of what was published and the forms that reference programs read."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from builder.pages.edition import Edition
from builder.pages.shown import Row
from builder.records.record import Record


@dataclass(frozen=True, slots=True)
class Citing:
    """What the box "cite this" and the list of changes show."""

    label: str
    title: str
    digest: str
    page: str
    changes: tuple[Row, ...]


def digest_of(record: Record) -> str:
    """Return the first 12 hex digits of the SHA-256 of the record's canonical JSON (sorted keys, no spaces, UTF-8)."""
    values = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, warnings=False)
    canonical = json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]


def cite(record: Record, edition: Edition, page: str) -> Citing:
    """Return how a record's page is cited, with the changes that it has seen."""
    changes = tuple(
        Row(change.date.printed(), ((f"{change.what} ({change.why})",),))
        for change in sorted(getattr(record, "changes", ()), key=lambda change: change.date.order, reverse=True)
    )
    return Citing(record.label.lower(), edition.caption(record.key), digest_of(record), page, changes)
