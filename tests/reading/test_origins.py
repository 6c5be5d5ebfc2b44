"""Places: every field, and every character of a field, is found again in its file."""

from __future__ import annotations

import pytest

from builder.problems import Location
from builder.reading.origins import Origin, Origins
from builder.values.key import Key

YAML = """\
# 🌾 comment
a: word
b: 'quoted'
c:
  - {d: "in flow", е: x}
f: |
  first line

    indented
  last 🌾 line
g: >
  folded
  text
h: "esc\\u0061ped"
"""


@pytest.mark.parametrize(
    ("path", "offset", "line", "column"),
    [
        ((), 0, 2, 1),
        (("a",), 0, 2, 4),
        (("a",), 2, 2, 6),
        (("b",), 0, 3, 4),
        (("b",), 3, 3, 8),
        (("c", 0, "d"), 3, 5, 13),
        (("c", 0, "е"), 0, 5, 23),
        (("c", 0, "missing"), 0, 5, 5),
        (("c", 7), 0, 5, 3),
        (("f",), 6, 7, 9),
        (("f",), 12, 9, 3),
        (("f",), 14, 9, 5),
        (("f",), 30, 10, 10),
        (("g",), 8, 11, 4),
        (("h",), 5, 14, 4),
        (("missing",), 3, 2, 1),
    ],
)
def test_places(path: tuple[str | int, ...], offset: int, line: int, column: int) -> None:
    assert Origin("a.yml", YAML).at(path, offset) == Location("a.yml", line, column)


def test_places_of_names() -> None:
    origin = Origin("a.yml", YAML)
    assert origin.key(("c", 0, "е")) == Location("a.yml", 5, 20)
    assert origin.key(("missing",)) == origin.at(())


def test_places_in_front_matter_and_body() -> None:
    origin = Origin("a.md", "title: x\nnote: |\n  y\n  z\n", 2, 6, "One\n\nЯ 🌾 [two](place:x)\n")
    assert origin.at(("title",)) == Location("a.md", 2, 8)
    assert origin.at(("note",), 2) == Location("a.md", 5, 3)
    assert origin.at(("body",), 0) == Location("a.md", 6, 1)
    assert origin.at(("body",), 15) == Location("a.md", 8, 11)


def test_a_record_that_was_not_read_is_named_by_its_key() -> None:
    assert Origins({}).at(Key("place", "x")) == Location("place:x")
