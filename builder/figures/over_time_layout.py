"""Where everything of the strips stands: shapes at their time and count, readings where nothing else is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from builder.figures.clock import Clock, Span, clock, is_moment
from builder.figures.count_scale import CountScale, count_scale
from builder.figures.fitting import shortened, width, wrapped
from builder.figures.interval_rows import IntervalRow
from builder.figures.layers import Layer, Mark, of, rules, shapes, specification, texts
from builder.figures.outcomes import ARROW_DOWN, ARROW_UP, SIGNS, Outcome, arrow_at, sign_at
from builder.figures.tokens import LETTERS
from builder.values.interval import Bound

_HEAD = 22
_NAME = 24
_FLOOR = 50
"""From the top of a strip to its zero, in px."""
_CEILING = 22
"""From the top of a strip to the largest count, which leaves room for a reading above it."""
_LINE = 15
_PLACES = ((9, 4.5), (9, -7), (9, 17), (-9, 4.5), (-9, -7), (-9, 17))
"""Where a reading may stand beside the middle of its shape: to the right, else to the left, level, above or below."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Strip:
    """What one speaker said of one count, in order of time."""

    speaker: str
    outcome: Outcome
    population: str
    rows: tuple[tuple[Span, IntervalRow], ...]

    @property
    def series(self) -> str:
        """What is counted, in words."""
        return f"{self.outcome} · {self.population}" if self.population else self.outcome


@dataclass(frozen=True, slots=True)
class Layout:
    """The width, where the plot begins, how wide a column must be, and the height of a strip's label above it."""

    width: int
    plot: float
    least: float
    above: float


WIDE = Layout(960, 232, 74, 0)
NARROW = Layout(300, 4, 46, 18)


def strip_chart(strips: Sequence[Strip], layout: Layout) -> dict[str, Any]:
    """Return the specification of the strips, which are at least one, in a layout."""
    times = clock((span for strip in strips for span, _ in strip.rows), layout.plot, layout.width, layout.least)
    scales = _scales(strips)
    marks: list[Mark] = []
    top = float(_HEAD)
    for speaker, members in groupby(strips, key=lambda strip: strip.speaker):
        name = shortened(speaker, layout.width, LETTERS["heading"].size)
        marks.append(("heading", {"x": 0, "y": top + _NAME - 7, "text": name}))
        marks.append(("line", {"x": 0, "x2": layout.width, "y": top + _NAME, "colour": "rule-2"}))
        top += _NAME + 2
        for strip in members:
            drawn, height = _strip(strip, top, layout, times, scales[strip.outcome])
            marks += drawn
            top += height
        top += 8
    return specification(layout.width, round(top), _layers(marks, times, top))


def _scales(strips: Sequence[Strip]) -> dict[Outcome, CountScale]:
    """Return one scale for each outcome: far fewer are killed than injured, and both must be seen to change."""
    bounds: dict[Outcome, list[tuple[Bound, Bound]]] = {}
    for strip in strips:
        bounds.setdefault(strip.outcome, []).extend((row.low, row.high) for _, row in strip.rows)
    return {
        outcome: count_scale(its, _FLOOR, _CEILING) or CountScale(10, _FLOOR, _CEILING)
        for outcome, its in bounds.items()
    }


def _layers(marks: Sequence[Mark], times: Clock, bottom: float) -> list[Layer]:
    edges = [{"x": column.left, "y": _HEAD - 4, "y2": bottom} for column in times.columns]
    columns = [{"x": column.left + 4, "y": 13, "text": column.label} for column in times.columns if column.label]
    return [
        rules(edges, "rule"),
        texts(columns, "tick"),
        rules(of(marks, "line")),
        rules(of(marks, "step"), "rule-2"),
        rules(of(marks, "band"), thick=7, faint=True),
        rules(of(marks, "dotted"), thick=1.5, dash=(2, 3)),
        rules(of(marks, "level"), thick=1.5),
        rules(of(marks, "range"), thick=2.5),
        shapes(of(marks, "shape")),
        texts(of(marks, "heading"), "heading"),
        texts(of(marks, "series"), "note"),
        texts(of(marks, "silent"), "silent"),
        texts(of(marks, "reading"), "reading"),
    ]


def _strip(strip: Strip, top: float, layout: Layout, times: Clock, counts: CountScale) -> tuple[list[Mark], float]:
    """Return the marks of a strip and its height with its label."""
    start = top + layout.above
    points = [(times.at(span[0]), counts.at(_anchor(row))) for span, row in strip.rows]
    told = [point for point, (_, row) in zip(points, strip.rows, strict=True) if not row.silent]
    marks: list[Mark] = [*_label(strip, top, layout), *_steps(told, start)]
    marks.append(("line", {"x": layout.plot, "x2": layout.width, "y": start + _FLOOR, "colour": "rule"}))
    taken: list[Box] = [(x - 6, y - 6, x + 6, y + 6) for x, y in points]
    for number, ((span, row), (x, y)) in enumerate(zip(strip.rows, points, strict=True)):
        until = x if is_moment(span) else times.at(span[1])
        if not row.silent:
            marks += _figure(row, x, until, start, counts)
        lined = until > x or number + 1 < len(points)
        text = shortened(row.shown, layout.width - layout.plot - 8, LETTERS["reading"].size)
        box = _free_box(_boxes(x, y, text, layout, lined and not row.silent), taken)
        taken.append(box)
        marks.append(("silent" if row.silent else "reading", {"x": box[0], "y": start + box[3] - 3, "text": text}))
    return marks, layout.above + max(_FLOOR, *(box[3] for box in taken)) + 12


def _anchor(row: IntervalRow) -> int:
    return row.low if isinstance(row.low, int) else row.last


def _label(strip: Strip, top: float, layout: Layout) -> Iterator[Mark]:
    size = LETTERS["note"].size
    if layout.above:
        yield "series", {"x": 0, "y": top + 14, "text": shortened(strip.series, layout.width, size)}
        return
    lines = wrapped(strip.series, layout.plot - 20, size, 3)
    for line, text in enumerate(lines):
        yield "series", {"x": 0, "y": top + _FLOOR - _LINE * (len(lines) - 1 - line), "text": text}


def _steps(points: Sequence[tuple[float, float]], start: float) -> Iterator[Mark]:
    for (x, y), (next_x, next_y) in pairwise(points):
        yield "step", {"x": x, "x2": next_x, "y": start + y, "y2": start + y}
        yield "step", {"x": next_x, "x2": next_x, "y": start + y, "y2": start + next_y}


def _figure(row: IntervalRow, x: float, until: float, start: float, counts: CountScale) -> Iterator[Mark]:
    colour = SIGNS[row.outcome].colour
    bounds = sorted({bound for bound in (row.low, row.high) if isinstance(bound, int)})
    heights = [start + counts.at(bound) for bound in bounds]
    for y in heights:
        if row.approximate:
            yield "band", {"x": x - 12, "x2": x + 12, "y": y, "colour": colour}
        if until > x:
            yield "level", {"x": x, "x2": until - 2, "y": y, "colour": colour}
        yield "shape", sign_at(row.outcome, x, y, none=row.none)
    if len(heights) == 2:
        yield "range", {"x": x, "x2": x, "y": heights[0], "y2": heights[1], "colour": colour}
    if row.open_above:
        yield "dotted", {"x": x, "x2": x, "y": heights[0], "y2": start + 4, "colour": colour}
        yield "shape", arrow_at(ARROW_UP, colour, x, start + 6)
    if row.open_below:
        yield "dotted", {"x": x, "x2": x, "y": heights[0], "y2": start + _FLOOR, "colour": colour}
        yield "shape", arrow_at(ARROW_DOWN, colour, x, start + _FLOOR - 3)


def _free_box(boxes: Iterator[Box], taken: Sequence[Box]) -> Box:
    return next(
        box
        for box in boxes
        if not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken)
    )


def _boxes(x: float, y: float, text: str, layout: Layout, lined: bool) -> Iterator[Box]:
    """Yield the places for a reading from the best on; those beneath the strip never end, so one is always free."""
    size = LETTERS["reading"].size
    wide = width(text, size)
    for dx, dy in _PLACES if not lined else (_PLACES[1], *_PLACES):
        left = x + dx if dx > 0 else x + dx - wide
        below = y + dy + 3
        if layout.plot <= left and left + wide <= layout.width and below <= _FLOOR + 8:
            yield (left, below - size - 1, left + wide, below)
    left = max(min(x, layout.width - wide), 0)
    below = _FLOOR + _LINE + 3
    while True:
        yield (left, below - size - 1, left + wide, below)
        below += _LINE
