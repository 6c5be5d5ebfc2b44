"""Drafts of an invented article: one call from text to records, in a dossier that holds little else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

from builder.dossier import Dossier
from builder.extraction.drafts.draft import Draft
from builder.extraction.drafts.drafting import Drafted, draft_records
from builder.extraction.drafts.known import Known
from builder.extraction.drafts.yaml_text import yaml_text
from builder.reading.origins import Origins
from builder.reading.yaml_tree import parse, plain
from builder.records import KINDS
from builder.records.record import Record
from builder.records.settings import Settings
from builder.values.key import Key
from builder.values.source_text import SourceText

SOURCE = "courier"
SETTINGS = Settings.model_validate(
    {
        "schema_version": "1",
        "description": "A flood of drafts.",
        "time_zone": "UTC",
        "main_event": "market-shelling",
        "as_of": "2019-06-01",
        "judging_words": ("massacre", "terror"),
    }
)
EVENT = {
    "review": "reviewed",
    "title": "The shelling of the market",
    "type": "attack",
    "date": "2019-05-13",
    "cited": {"source": "elsewhere"},
    "places": ("dorford",),
}
PAPER = {"names": ({"text": "Dorford Courier", "kind": "preferred"},), "type": "media", "review": "reviewed"}
TOWN = {"names": ({"text": "Dorford", "kind": "preferred"},), "type": "city", "within": "ukraine", "review": "reviewed"}
COUNTRY = {"names": ({"text": "Ukraine", "kind": "preferred"},), "type": "country", "review": "reviewed"}


def record(kind: str, name: str, fields: dict[str, Any]) -> Record:
    """A record from the values of its file."""
    model = next(model for model in KINDS if model.kind == kind)
    return model.model_validate({**_tuples(fields), "id": name})


def dossier(text: str, *records: Record, **source: Any) -> Dossier:
    """A dossier that holds one text of the Courier of 14 May 2019, its town, its event, and these records."""
    fields = {
        "review": "reviewed", "type": "article-newspaper", "title": "x", "language": "en", "issued": "2019-05-14",
        "publisher": "dorford-courier", "rights": {"statement": "ours"}, "copy_status": {"kind": "original"},
        "sha256": hashlib.sha256(text.encode()).hexdigest(), **source,
    }  # fmt: skip
    given = (
        record("source", SOURCE, {name: value for name, value in fields.items() if value is not None}),
        record("organization", "dorford-courier", PAPER),
        record("event", "market-shelling", EVENT),
        record("place", "dorford", TOWN),
        record("place", "ukraine", COUNTRY),
        *records,
    )
    held = SourceText(text, hashlib.sha256(text.encode()).hexdigest(), len(text.encode()))
    return Dossier(
        SETTINGS, MappingProxyType({one.key: one for one in sorted(given, key=lambda one: one.key)}),
        MappingProxyType({SOURCE: held}), Origins(MappingProxyType({})),
    )  # fmt: skip


def drafted(text: str, *records: Record, decided: Iterable[Known] = (), **source: Any) -> Drafted:
    """What is drafted from a text."""
    return draft_records(dossier(text, *records, **source), SOURCE, decided)


def drafts(text: str, kind: str, *records: Record, **source: Any) -> list[Any]:
    """The drafts of one kind, each as the record that reading its file gives."""
    return [as_record(draft) for draft in drafted(text, *records, **source).drafts if draft.key.kind == kind]


def as_record(draft: Draft) -> Record:
    """A draft written and read again."""
    root, problems = parse(yaml_text(draft), draft.path)
    assert problems == ()
    values = plain(root)
    assert isinstance(values, dict)
    return record(draft.key.kind, draft.id, values)


def with_drafts(text: str, done: Drafted, *records: Record, **source: Any) -> Dossier:
    """The dossier once the drafts lie in it."""
    return dossier(text, *records, *(as_record(draft) for draft in done.drafts), **source)


def key(text: str) -> Key:
    """A key as it is written."""
    return Key(*text.split(":", 1))


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _tuples(item) for name, item in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list | tuple) else value
