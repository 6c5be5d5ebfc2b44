"""Rows about invented people and places, and what tests ask of a chart specification."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET

from builder.figures.clock import Span
from builder.figures.figure import Drawing, Figure
from builder.figures.fitting import width
from builder.figures.interval_rows import IntervalRow
from builder.figures.map_places import MapPlace
from builder.figures.over_time import TimedRow
from builder.figures.timeline_rows import Entry
from builder.figures.tokens import LETTERS

NASTY = (
    '</text><script>alert("1")</script>',
    "datum.low + signal('x') ${1} {{ 2 }}",
    "a & b &amp; c < d > e",
    "tab\tline\nbreak\r bell\x07 nul\x00 \ufffe",
    "\u202eturned round\u2066",
    'fill="ink" style="x" class="label"',
    "Харків, مدينة, 東京, ניסיון, é́́",
    "https://example.org/x.js",
    "",
    "x" * 400,
)


def day(number: int, month: int = 5, last: int | None = None) -> Span:
    return datetime(2031, month, number), datetime(2031, month, last or number, 23, 59, 59)


def at(number: int, hour: int, minute: int) -> Span:
    return datetime(2031, 5, number, hour, minute), datetime(2031, 5, number, hour, minute, 59)


MORNING, NIGHT, LATER = "3 May · hour not given", "3 May, 20:17", "7 May"
INTERVALS = (
    IntervalRow("Brenn council", "killed", "all people", 24, "open", "24 or more", "", MORNING, "1"),
    IntervalRow("A resident", "injured", "one street", 0, 0, "none", "“nobody here”", MORNING, "2"),
    IntervalRow("Tarn", "killed", "not stated", "not_given", "not_given", "no number given", "“many”", MORNING, "3"),
    IntervalRow("Tarn", "injured", "civilians", 16, 16, "16", "", NIGHT, "4"),
    IntervalRow("Tarn", "hospitalized", "children", 3, 3, "3", "", NIGHT, "5"),
    IntervalRow("Oster", "casualties", "all people", 30, 50, "30 to 50", "", NIGHT, "6"),
    IntervalRow("Oster", "displaced", "all people", 120, 120, "about 120", "", LATER, "7", approximate=True),
    IntervalRow("Oster", "missing", "all people", "open", 9, "up to 9", "", LATER, "8"),
)
TIMES = (day(3), day(3), day(3), at(3, 20, 17), at(3, 20, 17), at(3, 20, 17), day(7), day(7))
TIMED = tuple(TimedRow(row, span) for row, span in zip(INTERVALS, TIMES, strict=True))
ENTRIES = (
    Entry("the column is filmed", "happened", "30 April", day(30, 4)),
    Entry("shelling grows heavier", "happened", "2 May, evening", at(2, 18, 0), open_end=True),
    Entry("Brenn is shelled", "happened", "3 May", day(3)),
    Entry("Oster writes", "said", "3 May, 13:34", at(3, 13, 34)),
    Entry("Tarn speaks on video", "said", "3 May, 20:17", at(3, 20, 17)),
    Entry("a report is published", "said", "7 May", day(7)),
    Entry("an alliance", "happened", "since 2015", (datetime(2015, 1, 1), datetime(2031, 5, 3)), open_end=True),
    Entry("in recent days", "happened", "not stated", None),
)
PLACES = (
    MapPlace("Brenn", 48.2, 31.4, 25_000, "city", emphasised=True),
    MapPlace("Oldfield", 48.25, 31.5, 800, "district"),
    MapPlace("Tarnow Bridge", 47.1, 33.0, 5_000, "site"),
    MapPlace("the border", None, None, 0, "site"),
)


def parsed(svg: bytes | str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 (our own)


def chart(drawing: Drawing) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(drawing.specify())
    return loaded


def charts(figure: Figure | None) -> tuple[dict[str, Any], dict[str, Any]]:
    assert figure is not None
    return chart(figure.wide), chart(figure.narrow)


def rows(spec: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [row for layer in spec["layer"] if layer["mark"]["type"] == kind for row in layer["data"]["values"]]


def printed(spec: dict[str, Any]) -> list[str]:
    return [row["text"] for row in rows(spec, "text")]


def boxes(spec: dict[str, Any]) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield every text placed in px with its left, top, right and bottom."""
    for layer in spec["layer"]:
        if layer["mark"]["type"] != "text" or layer["encoding"]["x"]["scale"] is not None:
            continue
        size = LETTERS[layer["mark"]["font"]].size
        for row in layer["data"]["values"]:
            wide = width(row["text"], size)
            left = row["x"] - {"left": 0, "center": wide / 2, "right": wide}[layer["mark"]["align"]]
            yield row["text"], left, row["y"] - size * 0.75, left + wide, row["y"] + size * 0.2


def overlaps(spec: dict[str, Any]) -> list[tuple[str, str]]:
    found = list(boxes(spec))
    return [
        (one[0], other[0])
        for number, one in enumerate(found)
        for other in found[number + 1 :]
        if one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]
    ]


def outside(spec: dict[str, Any]) -> list[str]:
    return [
        text
        for text, left, top, right, bottom in boxes(spec)
        if left < -0.01 or top < -1 or right > spec["width"] + 0.01 or bottom > spec["height"] + 1
    ]
