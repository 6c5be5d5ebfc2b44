"""What changed in the dossier after publication, newest first: corrections of records, and records withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from builder.derive.publication import Publication
from builder.records.record import Change, Record
from builder.values.key import Key


@dataclass(frozen=True, slots=True)
class Changed:
    """One change of a published or withdrawn record; of a withdrawn one only the reason may be shown."""

    key: Key
    change: Change
    withdrawn: bool
    number: int

    @property
    def id(self) -> str:
        """A permanent name of the change within the dossier."""
        return f"{self.key.kind}-{self.key.id}-{self.number}"


def changelog(publication: Publication) -> tuple[Changed, ...]:
    """Return every change, newest first, then by record."""
    found = [change for record in publication.dossier.records.values() for change in _of(record, withdrawn=False)]
    found += [change for record in publication.withdrawn for change in _of(record, withdrawn=True)]
    by_record = sorted(found, key=lambda one: (one.key, one.number))
    return tuple(sorted(by_record, key=lambda one: one.change.date.order, reverse=True))


def _of(record: Record, withdrawn: bool) -> list[Changed]:
    # A private person's record is reduced to what may be shown, and has no changes.
    changes: tuple[Change, ...] = getattr(record, "changes", ())
    return [Changed(record.key, change, withdrawn, number) for number, change in enumerate(changes, 1)]
