"""The digest of a published record: what a citation names, so that a reader can tell which state of it was cited."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from builder.records.record import Record

LENGTH = 12


def published_values(record: Record) -> dict[str, Any]:
    """Return what is published of a record as plain JSON values: fields as editors name them, defaults left out."""
    values: dict[str, Any] = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, warnings=False)
    return values


def digest_of(record: Record) -> str:
    """Return the first 12 hex digits of the SHA-256 of the record's canonical JSON (sorted keys, no spaces, UTF-8)."""
    canonical = json.dumps(published_values(record), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]
