"""The whole dossier: settings, records by key, held texts, and where each was read from. Frozen and sorted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from builder.problems import Location
from builder.reading.origins import Origins
from builder.records.record import Record
from builder.records.settings import Settings
from builder.records.traversal import FieldPath
from builder.values.key import Key
from builder.values.source_text import SourceText

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Dossier:
    """Everything that was read and could be read; `failed` names records that exist and could not."""

    settings: Settings
    records: Mapping[Key, Record]
    texts: Mapping[str, SourceText]
    origins: Origins
    failed: frozenset[Key] = field(default_factory=frozenset)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        """Every record by kind, sorted by id."""
        kinds: dict[str, list[Record]] = {}
        for key in sorted(self.records):
            kinds.setdefault(key.kind, []).append(self.records[key])
        return MappingProxyType({kind: tuple(records) for kind, records in kinds.items()})

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of a kind, sorted by id."""
        return self.by_kind.get(kind.kind, ())  # type: ignore[return-value]

    def get(self, kind: type[R], name: str) -> R | None:
        """Return the record of a kind with an id, or None."""
        return self.records.get(Key(kind.kind, name))  # type: ignore[return-value]

    def knows(self, key: Key) -> bool:
        """Say whether a record exists, readable or not."""
        return key in self.records or key in self.failed

    def at(self, key: Key, path: FieldPath = (), offset: int = 0) -> Location:
        """Return where a field of a record stands."""
        return self.origins.at(key, path, offset)
