"""One field of a YAML file changed where it stands: comments, order and spaces are left as the editor wrote them."""

from __future__ import annotations

import re

from builder.reading.yaml_tree import Mapping, Scalar, parse, plain

_PLAIN = re.compile(r"[A-Za-z0-9]+")


def set_field(text: str, name: str, value: str) -> str | None:
    """Return a YAML text with a top-level field set, or None where that cannot be done without rewriting other lines.

    The value is letters and digits only. What comes back says the same as before in every other field.
    """
    if not _PLAIN.fullmatch(value):
        raise ValueError(f"not letters and digits: {value!r}")
    root, problems = parse(text, "")
    if problems or not isinstance(root, Mapping):
        return None
    quoted = f'"{value}"'
    changed = _replaced(text, root.entries[name][1], quoted) if name in root.entries else _added(text, name, quoted)
    return changed if changed is not None and _says(changed) == {**_said(root), name: value} else None


def _replaced(text: str, node: object, quoted: str) -> str | None:
    if not isinstance(node, Scalar) or node.style not in ("", "'", '"'):
        return None
    lines = text.split("\n")
    line = lines[node.line - 1]
    before, rest = line[: node.column - 1], line[node.column - 1 :]
    width = len(node.value) + (2 if node.style else 0) if node.value is not None else 0
    space = " " if before.endswith(":") else ""
    lines[node.line - 1] = f"{before}{space}{quoted}{rest[width:]}"
    return "\n".join(lines)


def _added(text: str, name: str, quoted: str) -> str:
    return f"{text if text.endswith(chr(10)) else text + chr(10)}{name}: {quoted}\n"


def _said(root: Mapping) -> dict[str, object]:
    values = plain(root)
    return dict(values) if isinstance(values, dict) else {}


def _says(text: str) -> object:
    root, problems = parse(text, "")
    return None if problems else plain(root)
