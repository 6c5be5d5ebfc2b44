"""The JSON Schemas: those committed are those of the models, and they take and refuse what the reader takes and refuses."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from builder.authoring.schemas import FOLDER, editor_settings, schema_files
from builder.reading.yaml_tree import parse, plain
from builder.records import KINDS
from tests.projects import EXAMPLE, ROOT

SCHEMAS = schema_files()
_KIND_OF = {kind.folder: kind.kind for kind in KINDS} | {"content": "dossier"}


class _AsToolsRead(yaml.SafeLoader):
    """Reads YAML as editors' tools do (YAML 1.2): 12 is a number, a date is text, yes is text."""


_AsToolsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.split(":")[-1] in ("int", "float", "null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _word in ("true", "false"):
    _AsToolsRead.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(f"{_word}$"), [_word[0]])


@cache
def _validator(kind: str) -> jsonschema.protocols.Validator:
    schema = json.loads(SCHEMAS[f"{FOLDER}/{kind}.json"])
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def _faults(kind: str, values: Any) -> list[str]:
    return [error.message for error in _validator(kind).iter_errors(values)]


def _records(content: Path) -> list[Any]:
    files = [path for ending in ("*.yml", "*.md") for path in sorted(content.rglob(ending)) if path.name != "README.md"]
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in files]


@pytest.mark.parametrize("path", _records(ROOT / "content") + _records(EXAMPLE / "content"))
def test_every_record_is_taken_as_tools_and_as_the_reader_see_it(path: Path) -> None:
    text = path.read_text("utf-8")
    text = text.split("---\n")[1] if path.suffix == ".md" else text
    kind = _KIND_OF[path.parent.name]
    assert _faults(kind, yaml.load(text, Loader=_AsToolsRead)) == []  # noqa: S506 - a subclass of the safe loader
    assert _faults(kind, plain(parse(text, "")[0])) == []


@pytest.mark.parametrize("path", [*SCHEMAS, *editor_settings()])
def test_what_is_committed_is_what_the_models_give(path: str) -> None:
    made = {**SCHEMAS, **editor_settings()}[path]
    assert (ROOT / path).read_bytes() == made, "run: make bless"


def test_no_schema_is_left_over() -> None:
    assert {f"{FOLDER}/{path.name}" for path in (ROOT / FOLDER).iterdir()} == set(SCHEMAS)


def test_each_file_of_records_is_tied_to_its_schema() -> None:
    wiring = json.loads(editor_settings()[".vscode/settings.json"])["yaml.schemas"]
    assert wiring["./content/.schemas/place.json"] == "content/places/*.yml"
    assert all((ROOT / schema).is_file() for schema in wiring)


PLACE = {"review": "reviewed", "names": [{"text": "Hill"}], "type": "city"}
REPORT = {
    "review": "draft", "speaker": "person:ann", "event": "storm", "scope": {"whole": "whole"}, "outcome": "killed",
    "population": "all", "figure": 12, "qualifier": "exact", "status": "reported", "chain": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("place", PLACE),
        ("place", PLACE | {"where_prec": 3, "identifiers": {"geonames": 706483}}),
        ("place", PLACE | {"where_prec": "3", "summary": None}),
        ("place", PLACE | {"coordinates": {"lat": 49, "lon": "-36.25", "basis": "a map", "uncertainty_m": 0}}),
        ("casualty-report", REPORT | {"low": "open", "high": 12, "said": "2022-02-28"}),
        ("casualty-report", REPORT | {"low": "7", "high": "not_given", "said": {"date": 2022, "printed": "then"}}),
    ],
)
def test_taken(kind: str, values: Any) -> None:
    assert _faults(kind, values) == []


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        ("place", {"review": "reviewed", "type": "city"}, "'names' is a required property"),
        ("place", PLACE | {"nmaes": []}, "'nmaes' was unexpected"),
        ("place", PLACE | {"id": "hill"}, "'id' was unexpected"),
        ("place", PLACE | {"type": "town"}, "'town' is not one of"),
        ("place", PLACE | {"where_prec": 2.5}, "2.5 is not valid"),
        ("place", PLACE | {"where_prec": "007"}, "'007' is not valid"),
        ("place", PLACE | {"within": "The Hill"}, "'The Hill' is not valid"),
        ("casualty-report", REPORT | {"speaker": "ann"}, "'ann' does not match"),
        ("casualty-report", REPORT | {"low": -1}, "-1 is not valid"),
        ("casualty-report", REPORT | {"low": "many"}, "'many' is not valid"),
        ("person", {"review": "draft", "private": "yes"}, "'yes' is not one of"),
        ("topic", {"review": "draft", "title": "t", "relevance": {}, "body": "b"}, "'body' was unexpected"),
    ],
)
def test_refused(kind: str, values: Any, said: str) -> None:
    assert any(said in fault for fault in _faults(kind, values)), _faults(kind, values)
