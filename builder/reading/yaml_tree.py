"""YAML as a tree of what was written, each node with its place; anything but plain mappings, lists and texts is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from builder.problems import Location, Problem

MAX_DEPTH = 16
MAX_NODES = 20_000
_NULLS = frozenset({"", "~", "null"})
# What YAML refuses, and what it takes for line ends where editors and line numbers do not.
_UNREADABLE = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\r(?!\n)")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Value = str | None | list["Value"] | dict[str, "Value"]


@dataclass(slots=True)
class Scalar:
    """A text as written (None for null); `style` is its quoting: '' plain, quote marks, '|' or '>'."""

    line: int
    column: int
    value: str | None
    style: str
    end_line: int


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """A mapping; `entries` holds the key and the value node of each name."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    pending: Scalar | None = None


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    """The file uses something that records do not have; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def parse(text: str, path: str, first_line: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read one YAML document that begins at a line of a file.

    Returns its root (None if it is empty or unreadable) and the problems: syntax, duplicate keys, refused features.
    """
    if match := _UNREADABLE.search(text):
        before = text[: match.start()]
        place = Location(path, first_line + before.count("\n"), match.start() - before.rfind("\n"))
        return None, (Problem(place, "yaml-syntax", f"the character U+{ord(match[0]):04X} is not allowed in a record"),)
    builder = _Builder(path, first_line)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        builder.problems.append(builder.syntax(error))
        return None, tuple(builder.problems)
    except _RefusedError as refused:
        return None, (*builder.problems, refused.problem)
    return builder.root, tuple(builder.problems)


class _Builder:
    """Builds the tree from parser events, so that depth and size are bounded before anything recurses."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.root: Node | None = None
        self.stack: list[Sequence | Mapping] = []
        self.nodes = 0
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Location:
        return Location(self.path, mark.line + self.first_line, mark.column + 1)

    def refuse(self, event: Any, message: str, rule: str = "yaml-feature") -> _RefusedError:
        return _RefusedError(Problem(self.place(event.start_mark), rule, message))

    def syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        place = self.place(mark) if mark else Location(self.path, self.first_line)
        what = ", ".join(part for part in (error.context, error.problem) if part)
        return Problem(place, "yaml-syntax", f"this is not readable as YAML: {what}")

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse(event, f"aliases such as *{event.anchor} are not allowed; write the value out")
        if isinstance(event, yaml.NodeEvent):
            self.node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self.refuse(event, "a file holds one document; found a second ---")

    def node(self, event: Any) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.refuse(event, f"a record holds at most {MAX_NODES} values", "too-large")
        if event.anchor:
            raise self.refuse(event, f"anchors such as &{event.anchor} are not allowed; write the value out")
        if event.tag:
            raise self.refuse(event, f"tags such as {event.tag} are not allowed")
        _, line, column = self.place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            style = event.style or ""
            value = None if not style and event.value in _NULLS else event.value
            self.put(
                Scalar(line, column, value, style, event.end_mark.line + self.first_line if event.end_mark else line),
                event,
            )
            return
        if len(self.stack) >= MAX_DEPTH:
            raise self.refuse(event, f"values are nested deeper than {MAX_DEPTH} levels", "too-large")
        opened = Sequence(line, column) if isinstance(event, yaml.SequenceStartEvent) else Mapping(line, column)
        self.put(opened, event)
        self.stack.append(opened)

    def put(self, node: Node, event: Any) -> None:
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent.pending is None:
            if not isinstance(node, Scalar) or node.value is None:
                raise self.refuse(event, "the name of a field must be plain text")
            if node.value == "<<":
                raise self.refuse(event, "merge keys are not allowed; write the fields out")
            parent.pending = node
        else:
            self.add(parent, parent.pending, node)
            parent.pending = None

    def add(self, mapping: Mapping, key: Scalar, node: Node) -> None:
        name = str(key.value)
        if name in mapping.entries:
            first = mapping.entries[name][0]
            place = Location(self.path, key.line, key.column)
            self.problems.append(
                Problem(place, "duplicate-key", f"the field {name!r} stands twice; the first is on line {first.line}")
            )
            return
        mapping.entries[name] = (key, node)


def plain(node: Node | None) -> Value:
    """Return the values of a tree without their places."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value if node else None
