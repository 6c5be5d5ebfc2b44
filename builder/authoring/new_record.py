"""A new record as an editor begins it: required fields open, optional ones commented out, each with its help."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from builder.authoring.field_reference import path_of
from builder.authoring.fields import Field, fields_of
from builder.problems import ContentError, Location, Problem
from builder.records.record import Record
from builder.values.key import id_fault

WIDTH = 100
# Nothing is chosen for the editor but what keeps the record unpublished.
_BEGUN = {"review": " draft"}
_BODY = (
    "\nWrite the text here. Each paragraph refers to a record, [words](claim:id), or cites a source, [@source-id].\n"
)


def new_record(root: Path, kind: type[Record], name: str) -> str:
    """Write a new record below a project and return its path; raises ContentError where one exists or the id is bad."""
    path = path_of(kind, name)
    if fault := id_fault(name):
        raise ContentError([Problem(Location(path), "bad-id", fault)])
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(draft(kind))
    except FileExistsError as error:
        raise ContentError([Problem(Location(path), "exists", "this record exists; it is left as it is")]) from error
    return path


def draft(kind: type[Record]) -> str:
    """Return the text of a new record.

    Taking the # before a field away uncomments it; lines that begin with # and a space are help.
    """
    fields = "\n".join(_lines(fields_of(kind), "", ""))
    head = [
        f"# yaml-language-server: $schema=../.schemas/{kind.kind}.json",
        f"# {kind.label}: fill in what stands open, take the # away before what else you need, and delete the",
        f"# rest. Field by field: dossier explain {kind.kind}. What is still to do: dossier check.",
    ]
    text = "\n".join((*head, fields)) + "\n"
    return f"---\n{text}---\n{_BODY}" if path_of(kind, "").endswith(".md") else text


def _lines(fields: tuple[Field, ...], indent: str, mark: str, dash: bool = False) -> Iterator[str]:
    """Yield the lines of fields, indented by what stands before them in YAML.

    `mark` is the # of fields inside one that is commented out; with `dash` they are the first entry of a list.
    """
    dashed = next((field for field in fields if mark or field.required), fields[0]) if dash else None
    for field in fields:
        own = mark or ("" if field.required else "#")
        before = f"{indent[:-2]}- " if field is dashed else indent
        yield from ([""] if not indent else [])
        yield from _help(field, indent)
        yield f"{own}{before}{field.name}:{_BEGUN.get(field.name, '') if not indent else ''}"
        if field.inner:
            deeper = indent + ("    " if field.many else "  ")
            yield from _lines(field.inner, deeper, own, dash=field.many)


def _help(field: Field, indent: str) -> Iterator[str]:
    form = f"a list, each {field.form}" if field.many and not field.inner else field.form
    said = field.inner or field.form in field.help or form in ("text", "one line of text")
    told = field.help if said else f"{field.help} ({form})"
    start = f"# {indent}"
    yield from textwrap.wrap(told, WIDTH, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)
