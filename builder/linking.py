"""References to links: who names whom, in which field, and every name that nothing answers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder.dossier import Dossier
from builder.problems import Problem
from builder.reading.content import SETTINGS_KEY
from builder.records import KINDS
from builder.records.traversal import FieldPath, Reference, parts
from builder.values.key import Key
from builder.values.model import Model
from builder.values.nearest import did_you_mean


class RecordLink(NamedTuple):
    """One reference from a record's field to another record; `label` heads the way back, None where there is none."""

    origin: Key
    path: FieldPath
    target: Key
    label: str | None
    offset: int


@dataclass(frozen=True)
class Links:
    """Every link between records that exist, sorted, and the problems of those that do not."""

    links: tuple[RecordLink, ...]
    problems: tuple[Problem, ...]


def link(dossier: Dossier) -> Links:
    """Follow every reference of every record and of the settings."""
    links: list[RecordLink] = []
    problems: list[Problem] = []
    owners: Iterable[tuple[Key, Model]] = [(SETTINGS_KEY, dossier.settings), *sorted(dossier.records.items())]
    for key, record in owners:
        for reference in _references(record):
            if fault := _fault(dossier, key, reference):
                problems.append(fault)
            elif reference.key in dossier.records:
                links.append(RecordLink(key, reference.path, reference.key, reference.target.reverse, reference.offset))
    return Links(tuple(links), tuple(problems))


def _references(record: Model) -> Iterator[Reference]:
    return (part for part in parts(record) if isinstance(part, Reference))


def _fault(dossier: Dossier, key: Key, reference: Reference) -> Problem | None:
    if dossier.knows(reference.key):
        return None
    place = dossier.at(key, reference.path, reference.offset)
    kinds = reference.target.kinds or tuple(kind.kind for kind in KINDS)
    one = len(reference.target.kinds) == 1
    names = [known.id if one else str(known) for known in (*dossier.records, *dossier.failed) if known.kind in kinds]
    if not one and reference.key.kind not in kinds:
        near = did_you_mean(str(reference.key), names)
        return Problem(place, "unknown-reference", f"no kind of record is called {reference.key.kind!r}{near}")
    near = did_you_mean(reference.key.id if one else str(reference.key), names)
    return Problem(place, "unknown-reference", f"there is no {reference.key.kind} {reference.key.id!r}{near}")
