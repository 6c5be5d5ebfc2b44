"""Where each record was read from, and where in its file a field, or a character of a field, stands."""

from __future__ import annotations

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from functools import lru_cache

from builder.problems import Location
from builder.reading.yaml_tree import Mapping, Node, Scalar, Sequence, parse
from builder.records.traversal import FieldPath
from builder.values.key import Key


@dataclass(frozen=True, slots=True)
class Origin:
    """The file of a record: its path, its YAML and the line that begins at, and for Markdown the body likewise."""

    path: str
    yaml: str
    yaml_line: int = 1
    body_line: int | None = None
    body: str = ""

    def at(self, path: FieldPath = (), offset: int = 0) -> Location:
        """Return where a field stands, or a character of its text, as exactly as YAML lets us know."""
        if path == ("body",) and self.body_line is not None:
            return _in_text(self.path, self.body, offset, self.body_line)
        root = _tree(self.yaml, self.path, self.yaml_line)
        if root is None:
            return Location(self.path)
        node, found = _descend(root, path)
        if found and offset and isinstance(node, Scalar):
            return _in_scalar(self.path, self.yaml, self.yaml_line, node, offset)
        return Location(self.path, node.line, node.column)

    def key(self, path: FieldPath) -> Location:
        """Return where the name of a field stands, for fields that should not be there."""
        root = _tree(self.yaml, self.path, self.yaml_line)
        parent = _descend(root, path[:-1])[0] if root else None
        if isinstance(parent, Mapping) and path[-1] in parent.entries:
            name = parent.entries[str(path[-1])][0]
            return Location(self.path, name.line, name.column)
        return self.at(path)


@dataclass(frozen=True, slots=True)
class Origins:
    """The files of all records."""

    files: ReadOnly[Key, Origin]

    def at(self, key: Key, path: FieldPath = (), offset: int = 0) -> Location:
        """Return where a field of a record stands."""
        origin = self.files.get(key)
        return origin.at(path, offset) if origin else Location(str(key))


@lru_cache(maxsize=64)
def _tree(text: str, path: str, first_line: int) -> Node | None:
    return parse(text, path, first_line)[0]


def _descend(node: Node, path: FieldPath) -> tuple[Node, bool]:
    """Return the node at a path, or the last one on the way and False."""
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            node = node.entries[str(step)][1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return node, False
    return node, True


def _in_text(path: str, text: str, offset: int, first_line: int) -> Location:
    before = text[:offset]
    return Location(path, first_line + before.count("\n"), offset - before.rfind("\n"))


def _in_scalar(path: str, source: str, first_line: int, scalar: Scalar, offset: int) -> Location:
    lines = source.split("\n")
    if scalar.style == "|":
        before = str(scalar.value)[:offset]
        row = scalar.line - first_line + 1 + before.count("\n")
        content = lines[scalar.line - first_line + 1 : scalar.end_line - first_line + 1]
        indents = [len(line) - len(line.lstrip(" ")) for line in content if line.strip()]
        return Location(path, row + first_line, (indents[0] if indents else 0) + offset - before.rfind("\n"))
    start = scalar.column + (1 if scalar.style in ("'", '"') else 0)
    line = lines[scalar.line - first_line]
    if scalar.style != ">" and line[start - 1 :].startswith(str(scalar.value)):
        return Location(path, scalar.line, start + offset)
    return Location(path, scalar.line, scalar.column)  # folded or escaped: only the beginning is certain
