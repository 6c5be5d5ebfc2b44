"""JSON Schemas for editors' tools, made from the models: they accept what the reader accepts, as tools read YAML."""

from __future__ import annotations

import json
from typing import Any

from builder.authoring.fields import SETTINGS, UNWRITTEN
from builder.records import KINDS
from builder.records.record import Record
from builder.records.settings import Settings

FOLDER = "content/.schemas"
VSCODE = ".vscode/settings.json"
_SHORT = frozenset({"Said"})  # models that may be written as one text
_NOISE = frozenset({"title", "default", "examples"})
_Schema = dict[str, Any]

# A tool reads 12 as a number and 2022-02-28 as a text; our reader takes both as the characters that were written.
_WRITTEN: dict[str, _Schema] = {
    "string": {"type": ["string", "number", "boolean"]},
    "integer": {"type": ["integer", "string"], "minimum": 0, "pattern": "^(?:0|[1-9][0-9]*)$"},
    "number": {"type": ["number", "string"], "pattern": r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$"},
    "boolean": {"enum": [True, False, "true", "false"]},
}


def schema_of(model: type[Record] | type[Settings]) -> _Schema:
    """Return the JSON Schema (draft 7) of the files of a kind, or of the settings."""
    schema = model.model_json_schema(ref_template="#/definitions/{model}")
    definitions = schema.pop("$defs", {})
    if issubclass(model, Record):
        for name in UNWRITTEN & set(schema["properties"]):
            del schema["properties"][name]
        schema["required"] = [name for name in schema["required"] if name not in UNWRITTEN]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_as_written(schema),
        "definitions": {name: _definition(name, part) for name, part in definitions.items()},
    }


def _definition(name: str, schema: _Schema) -> _Schema:
    written: _Schema = _as_written(schema)
    if name in _SHORT:
        return {"description": written["description"], "anyOf": [_WRITTEN["string"], written]}
    return written


def _as_written(schema: Any, inside: str = "") -> Any:
    """Rewrite a schema: what the models hold becomes what an editor's tool finds in the file."""
    if isinstance(schema, list):
        return [_as_written(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if inside == "properties":
        return {name: _as_written(part) for name, part in schema.items()}
    kept = {name: _as_written(part, name) for name, part in schema.items() if name not in _NOISE}
    kind = kept.get("type")
    if "enum" in kept or not isinstance(kind, str) or kind not in _WRITTEN:
        return kept
    del kept["type"]
    return {**_WRITTEN[kind], **kept}


def schema_files() -> dict[str, bytes]:
    """Return the schema of every kind and of the settings, by path below the project."""
    models: dict[str, type[Record] | type[Settings]] = {SETTINGS: Settings, **{kind.kind: kind for kind in KINDS}}
    return {f"{FOLDER}/{name}.json": _json(schema_of(model)) for name, model in models.items()}


def editor_settings() -> dict[str, bytes]:
    """Return the settings that tie the schemas to the files in VS Code, and keep it from mending held texts."""
    wiring = {f"./{FOLDER}/{kind.kind}.json": f"content/{kind.folder}/*.yml" for kind in KINDS if kind.kind != "topic"}
    wiring[f"./{FOLDER}/{SETTINGS}.json"] = "content/dossier.yml"
    evidence = {"files.insertFinalNewline": False, "files.trimTrailingWhitespace": False, "editor.formatOnSave": False}
    settings = {"yaml.schemas": wiring, "[plaintext]": evidence, "files.eol": "\n"}
    return {VSCODE: _json(settings)}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
