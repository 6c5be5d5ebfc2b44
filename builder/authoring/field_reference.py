"""The field reference, in Markdown that reads well in a terminal: what `dossier explain` prints."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from builder.authoring.fields import SETTINGS, Field, fields_of
from builder.records import KINDS
from builder.records.record import Record
from builder.records.settings import Settings

WIDTH = 100


def explain_kinds() -> str:
    """Return every kind of record with its folder, and how to read on."""
    rows = [(SETTINGS, "content/dossier.yml", _summary(Settings))]
    rows += [(kind.kind, path_of(kind, "<id>"), _summary(kind)) for kind in KINDS]
    kinds = "\n\n".join(f"- {name}: {path}\n{_filled(summary, '  ')}" for name, path, summary in rows)
    return f"{kinds}\n\ndossier explain KIND tells the fields; dossier new KIND ID begins a record.\n"


def explain(model: type[Record] | type[Settings]) -> str:
    """Return the fields of a kind (or of the settings), with those inside them, in the order they are best written."""
    path = path_of(model, "<id>") if issubclass(model, Record) else "content/dossier.yml"
    title = model.label if issubclass(model, Record) else "The dossier"
    body = " The text itself stands below the second line of three hyphens." if path.endswith(".md") else ""
    head = _filled(f"{_summary(model)} File: `{path}`.{body} Fields marked * are required.", "")
    return "\n".join((f"# {title}", "", head, "", *_items(fields_of(model), 0))) + "\n"


def path_of(kind: type[Record], name: str) -> str:
    """Return where the file of a record lies, below the project."""
    return f"content/{kind.folder}/{name}.{'md' if kind.kind == 'topic' else 'yml'}"


def _summary(model: type[Record] | type[Settings]) -> str:
    return " ".join((model.__doc__ or "").split())


def _items(fields: tuple[Field, ...], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for field in fields:
        form = f"a list, each {field.form}" if field.many and not field.inner else field.form
        yield _filled(f"- `{field.name}`{'*' if field.required else ''}: {form}", indent, "  ")
        yield _filled(field.help, f"{indent}  ")
        yield from _items(field.inner, depth + 1)


def _filled(text: str, indent: str, hanging: str = "") -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent + hanging,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
