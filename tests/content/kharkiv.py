"""The dossier of this repository, read once for all tests of it, and what they ask of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from builder.anchoring import Span
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.pipeline import Checked, Project, examine
from builder.records.claim import Claim
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.source import Source
from builder.records.traversal import FieldPath
from builder.values.key import Key
from tests.projects import ROOT

R = TypeVar("R", bound=Record)
HELD = "post-kharkiv-2022-02-28"
TRANSLATOR = ("person:unknown-translator", "translator")
PUBLISHER = ("organization:washington-post", "publisher")


@cache
def checked() -> Checked:
    """Return the dossier with its problems; frozen, so one reading serves all tests."""
    return examine(Project(ROOT))


def dossier() -> Dossier:
    """Return the whole dossier, its unpublished parts included."""
    found = checked().dossier
    assert found is not None
    return found


def views() -> Views:
    """Return what follows from it."""
    found = checked().views
    assert found is not None
    return found


def text() -> str:
    """Return the one held text."""
    return dossier().texts[HELD].text


def get(kind: type[R], name: str) -> R:
    """Return a record that must be there."""
    found = dossier().get(kind, name)
    assert found is not None, f"no {kind.kind} {name}"
    return found


def held_source() -> Source:
    """Return the record of the held text."""
    return get(Source, HELD)


def span(record: Record, *path: str | int) -> Span:
    """Return where the words of a field stand."""
    found = views().spans.get(record.key, path)
    assert found is not None, f"{record.key} {path} has no span"
    return found


def words(record: Quote | Claim) -> tuple[str, ...]:
    """Return the exact words that a quotation or claim is anchored in."""
    return tuple(anchor.exact for anchor in record.evidence)


def chain(record: Any) -> list[tuple[str, str]]:
    """Return the steps of a record's chain as (agent, role)."""
    return [(str(step.agent), step.role) for step in record.chain]


def spoken_by(kind: type[R], speaker: str) -> list[R]:
    """Return the records of a kind with one speaker."""
    return [record for record in dossier().of(kind) if str(getattr(record, "speaker", None)) == speaker]


def strings(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text in a record with the path of its field, prose as it is written."""
    if isinstance(value, Key):
        return
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from strings(item, (*path, index))
    elif hasattr(value, "blocks"):
        yield path, value.text
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            if name != "id":
                yield from strings(getattr(value, name), (*path, name))
