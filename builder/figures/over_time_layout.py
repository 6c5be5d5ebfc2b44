"""Where everything of the strips stands: shapes at their time and count, readings where nothing else is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from builder.figures.clock import Clock, Span, clock, is_moment
from builder.figures.count_scale import CountScale, count_scale
from builder.figures.fitting import shortened, wrapped
from builder.figures.interval_rows import IntervalRow
from builder.figures.layers import Layer, Mark, of, rules, shapes, specification, texts
from builder.figures.outcomes import ARROW_DOWN, ARROW_UP, SIGNS, arrow_at, sign_at
from builder.figures.reading_places import Box, free_place
from builder.figures.tokens import LETTERS
from builder.values.casualty_terms import Outcome
from builder.values.interval import Bound

MANY = 16
"""Beyond so many figures of one count readings would hide each other: the table has them all."""
_HEAD = 22
_NAME = 24
_HEIGHTS = {True: (50, 22), False: (34, 16)}
"""From the top of a strip to its zero and to the largest count, in px: of one with several figures, of one with one."""
_UNDER = 13
"""From the zero of a strip to the next strip, in px: room for a reading beneath a shape."""
_ARROW = 16
"""An open end shorter than this in px is told by the reading alone: its arrowhead would lie on the shape."""
_LINE = 15


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

    @property
    def told(self) -> frozenset[str]:
        """Of many figures the readings that are written: the first, the last, the lowest and the highest."""
        stated = [row for _, row in self.rows if not row.silent]
        ends = (
            (stated[0], stated[-1], min(stated, key=lambda r: r.last), max(stated, key=lambda r: r.last))
            if stated
            else ()
        )
        return frozenset(row.reading for row in (*ends, *(row for _, row in self.rows if row.silent)))

    @property
    def tall(self) -> bool:
        """Whether there are figures to compare."""
        return len(self.rows) > 1


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
            drawn, height = _strip(strip, top, layout, times, scales[strip.outcome, strip.tall])
            marks += drawn
            top += height
        top += 8
    return specification(layout.width, round(top), _layers(marks, times, top))


def _scales(strips: Sequence[Strip]) -> dict[tuple[Outcome, bool], CountScale]:
    """Return the scales of each outcome, for both heights: far fewer are killed than injured, and both must be seen."""
    bounds: dict[Outcome, list[tuple[Bound, Bound]]] = {}
    for strip in strips:
        bounds.setdefault(strip.outcome, []).extend((row.low, row.high) for _, row in strip.rows)
    return {
        (outcome, tall): count_scale(its, *edges) or CountScale(10, *edges)
        for outcome, its in bounds.items()
        for tall, edges in _HEIGHTS.items()
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
    floor = counts.start
    label, lead = _label(strip, layout, floor)
    start = top + lead
    points = [(times.at(span[0]), counts.at(_anchor(row))) for span, row in strip.rows]
    marks: list[Mark] = [(name, {**row, "y": top + row["y"]}) for name, row in label]
    marks += _steps(strip, points, start)
    marks.append(("line", {"x": layout.plot, "x2": layout.width, "y": start + floor, "colour": "rule"}))
    taken: list[Box] = [(x - 6, y - 6, x + 6, y + 6) for x, y in points]
    taken += [
        (x, y - 1, times.at(span[1]), y + 1)
        for (x, y), (span, row) in zip(points, strip.rows, strict=True)
        if not row.silent
    ]
    page = (layout.plot, 0, layout.width, floor + _UNDER)
    # Of figures of one time the largest finds its place first and the others stand beneath or behind it, so that readings
    # stand in the order of their shapes.
    before: Box | None = None
    at = -1.0
    for (x, y), (span, row) in sorted(zip(points, strip.rows, strict=True), key=lambda pair: pair[0]):
        until = x if is_moment(span) else times.at(span[1])
        if not row.silent:
            marks += _figure(row, x, until, start, counts)
        if len(strip.rows) > MANY and row.reading not in strip.told:
            continue
        text = shortened(row.shown, layout.width - layout.plot - 8, LETTERS["reading"].size)
        lined = strip.tall or until > x or row.silent
        box = free_place(x, y, text, lined, page, taken, before if x == at else None)
        before, at = box, x
        taken.append(box)
        marks.append(("silent" if row.silent else "reading", {"x": box[0], "y": start + box[3] - 3, "text": text}))
    return marks, lead + max(floor + _UNDER, *(box[3] for box in taken))


def _anchor(row: IntervalRow) -> int:
    return row.low if isinstance(row.low, int) else row.last


def _label(strip: Strip, layout: Layout, floor: float) -> tuple[list[Mark], float]:
    """Return the label of a strip, from its top, and how far beneath its top the strip itself begins."""
    size = LETTERS["note"].size
    if layout.above:
        text = shortened(strip.series, layout.width, size)
        return [("series", {"x": 0, "y": 14, "text": text})], layout.above
    lines = wrapped(strip.series, layout.plot - 20, size, 3)
    lead = max(_LINE * len(lines) - floor, 0)
    first = lead + floor - _LINE * (len(lines) - 1)
    return [("series", {"x": 0, "y": first + _LINE * line, "text": text}) for line, text in enumerate(lines)], lead


def _steps(strip: Strip, points: Sequence[tuple[float, float]], start: float) -> Iterator[Mark]:
    told = [point for point, (_, row) in zip(points, strip.rows, strict=True) if not row.silent]
    for (x, y), (next_x, next_y) in pairwise(told):
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
    if row.open_below and start + counts.start - heights[0] >= _ARROW:
        yield "dotted", {"x": x, "x2": x, "y": heights[0], "y2": start + counts.start, "colour": colour}
        yield "shape", arrow_at(ARROW_DOWN, colour, x, start + counts.start - 3)
