"""What is wrong with the content, where, and how it is told: the only vocabulary of errors for editors."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]
Format = Literal["text", "json", "github"]


class Location(NamedTuple):
    """A place in a file: path relative to the project, line and column counted from 1 in code points."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def places_in(path: str, text: str) -> Callable[[int], Location]:
    """Return what gives the place of a code point of a text, counted from 0, however long the text is."""
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]

    def place(at: int) -> Location:
        line = bisect_right(starts, at)
        return Location(path, line, at - starts[line - 1] + 1)

    return place


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that an editor must mend (`error`) or should look at (`warning`), named by its rule."""

    location: Location
    rule: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        warning = "warning: " if self.severity == "warning" else ""
        return f"{self.location}: {warning}{self.message} [{self.rule}]"


class ContentError(Exception):
    """The content cannot be published; carries every problem found, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


class TemplateError(Exception):
    """A template, and so this program and not the content, is wrong."""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems sorted by place and without duplicates."""
    return tuple(sorted(set(problems)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether any problem stops publication."""
    return any(problem.severity == "error" for problem in problems)


def render(problems: Iterable[Problem], form: Format = "text") -> str:
    """Return the problems as lines of text, as one JSON array, or as GitHub workflow commands."""
    if form == "json":
        return json.dumps([_as_json(problem) for problem in problems], ensure_ascii=False, indent=2)
    write = _as_github if form == "github" else str
    return "\n".join(write(problem) for problem in problems)


def _as_json(problem: Problem) -> dict[str, str | int]:
    return {
        **problem.location._asdict(),
        "rule": problem.rule,
        "message": problem.message,
        "severity": problem.severity,
    }


def _as_github(problem: Problem) -> str:
    place = problem.location
    escaped = problem.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = place.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={path},line={place.line},col={place.column},title={problem.rule}::{escaped}"
