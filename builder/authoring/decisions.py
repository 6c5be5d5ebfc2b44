"""What editors decided of drafts, so that a refused one does not return and a joined one stays joined."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from builder.extraction.drafts.known import Figure, Known
from builder.problems import ContentError, Location, Problem
from builder.values.key import Key
from builder.writing import replace_file

FILE = ".decisions.jsonl"


def decided(content: Path, source: str) -> tuple[Known, ...]:
    """What was decided of drafts from one source; raises ContentError where a line cannot be read."""
    return tuple(known for name, known in _read(content) if name == source)


def remember(content: Path, source: str, known: Known, joined: Key | None = None) -> None:
    """Add a decision: refused, or joined with a record. The file stays sorted, one decision a line."""
    figure = list(known.figure) if known.figure else None
    made: dict[str, Any] = {
        "source": source,
        "kind": known.kind,
        "joined": str(joined) if joined else None,
        "spans": [list(span) for span in known.spans],
        "names": list(known.names),
        "figure": figure,
    }
    line = json.dumps({name: value for name, value in made.items() if value}, ensure_ascii=False)
    path = content / FILE
    lines = set(path.read_text("utf-8").splitlines()) if path.is_file() else set()
    replace_file(path, ("\n".join(sorted({*lines, line})) + "\n").encode())


def _read(content: Path) -> list[tuple[str, Known]]:
    path = content / FILE
    if not path.is_file():
        return []
    try:
        lines = path.read_text("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise _fault(1) from error
    return [_decision(line, number) for number, line in enumerate(lines, 1) if line.strip()]


def _decision(line: str, number: int) -> tuple[str, Known]:
    try:
        made = json.loads(line)
        kind, _, name = made.get("joined", "").partition(":")
        spans = tuple((int(start), int(end)) for start, end in made.get("spans", ()))
        figure = Figure(*made["figure"]) if "figure" in made else None
        key = Key(kind, name) if name else None
        return str(made["source"]), Known(str(made["kind"]), key, spans, tuple(made.get("names", ())), figure)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _fault(number) from error


def _fault(line: int) -> ContentError:
    message = "this line is no decision that dossier review wrote; mend it or take it out"
    return ContentError([Problem(Location(f"content/{FILE}", line), "bad-decision", message)])
