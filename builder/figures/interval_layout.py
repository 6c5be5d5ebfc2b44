"""Where everything of an interval chart stands: one wide layout in columns, one narrow layout with labels above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from builder.figures.count_scale import CountScale, count_scale
from builder.figures.fitting import shortened, width, wrapped
from builder.figures.interval_rows import IntervalRow, grouped
from builder.figures.layers import Layer, Row, rules, shapes, specification, texts
from builder.figures.outcomes import ARROW_LEFT, ARROW_RIGHT, SIGNS, arrow_at, sign_at
from builder.figures.tokens import LETTERS, Lettering

_READING = LETTERS["reading"].size
_TICKS = 22
"""Height of the scale's numbers above the first row and beneath the last, in px."""
_LONG = 400
"""A plot taller than this in px has its scale again beneath."""
_HEADING = 24
_BEFORE_GROUP = 18
_BESIDE = 9
"""From the middle of a shape to the reading beside it."""
_BAND = 12
"""Half the width of the pale band of a number said to be about so many."""
_TAIL = 8
"""From the arrowhead to the reading behind it."""

Words = tuple[str, float, float, Lettering, bool]
"""A text, its x and y, its letters, and whether it ends at x."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the height it takes, the line its interval lies on and its labels, from its own top."""

    row: IntervalRow
    top: float
    height: float
    middle: float
    labels: tuple[Words, ...]

    @property
    def y(self) -> float:
        """The line of the interval, from the top of the drawing."""
        return self.top + self.middle


@dataclass(frozen=True, slots=True)
class Layout:
    """The width of the drawing, where the plot begins, and how a row's labels are set."""

    width: int
    plot: float
    place: Callable[[IntervalRow, float, float], Placed]


def _wide_row(row: IntervalRow, top: float, start: float) -> Placed:
    label = wrapped(row.label, 198 - start, LETTERS["label"].size, 3)
    population = wrapped(row.population, 164, LETTERS["note"].size, 3)
    lines = max(len(label), len(population))
    first = 16.5
    labels: list[Words] = [(each, start, first + 15 * line, "label", False) for line, each in enumerate(label)]
    labels += [(each, 208, first + 15 * line, "note", False) for line, each in enumerate(population)]
    labels += [(row.number, start - 10, first, "tick", True), *_silence(row, 388, first, 960)]
    return Placed(row, top, 10 + 15 * lines, 12, tuple(labels))


def _narrow_row(row: IntervalRow, top: float, start: float) -> Placed:
    room = 300 - start
    label = wrapped(row.label, room, LETTERS["label"].size, 2)
    beside = width(row.population, LETTERS["note"].size)
    labels: list[Words] = [(row.number, start - 10, 14, "tick", True)]
    labels += [(each, start, 14.0 + 15 * line, "label", False) for line, each in enumerate(label)]
    lines = len(label)
    if lines == 1 and width(label[0], LETTERS["label"].size) + beside + 14 <= room:
        labels.append((row.population, 300, 14, "note", True))
    else:
        population = wrapped(row.population, room, LETTERS["note"].size, 2)
        labels += [(each, start, 14.0 + 15 * (lines + line), "note", False) for line, each in enumerate(population)]
        lines += len(population)
    silence = _silence(row, start, 14.0 + 15 * lines, 300)
    below = max(len(silence), 1) * 15
    return Placed(row, top, 15 + 15 * lines + below, 11 + 15 * lines, (*labels, *silence))


def _silence(row: IntervalRow, x: float, y: float, edge: float) -> list[Words]:
    lines = wrapped(row.shown, edge - x, LETTERS["silent"].size, 2) if row.silent else ()
    return [(each, x, y + 15 * line, "silent", False) for line, each in enumerate(lines)]


WIDE = Layout(960, 384, _wide_row)
NARROW = Layout(300, 12, _narrow_row)


def interval_chart(rows: Sequence[IntervalRow], layout: Layout) -> dict[str, Any]:
    """Return the specification of the rows, which are at least one, in a layout."""
    gutter = max((width(row.shown, _READING) + _beside(row) for row in rows if not row.silent), default=0)
    right = layout.width - min(max(gutter + 2, 40), layout.width / 2)
    scale = count_scale(((row.low, row.high) for row in rows), layout.plot, right)
    numbers = max(width(row.number, LETTERS["tick"].size) for row in rows)
    start = numbers + 12 if numbers else 0.0
    top = float(_TICKS if scale else 2)
    headings: list[Row] = []
    placed: list[Placed] = []
    for group, members in grouped(rows):
        if group:
            top += _BEFORE_GROUP if placed else 0
            heading = shortened(group, layout.width, LETTERS["heading"].size)
            headings.append({"x": 0, "x2": layout.width, "y": top + _HEADING, "text": heading})
            top += _HEADING + 4
        for row in members:
            placed.append(layout.place(row, top, start))
            top += placed[-1].height
    bottom = top + 4
    twice = bottom > _LONG
    layers = [
        *_scale_layers(scale, bottom, twice),
        rules(headings, "rule-2"),
        texts([{**row, "y": row["y"] - 7} for row in headings], "heading"),
        *_label_layers(placed),
        *(_interval_layers(placed, scale, layout.width) if scale else ()),
    ]
    return specification(layout.width, round(bottom + (_TICKS if scale and twice else 2)), layers)


def _scale_layers(scale: CountScale | None, bottom: float, twice: bool) -> tuple[Layer, ...]:
    if scale is None:
        return ()
    ticks = scale.ticks
    lines = [{"x": tick, "y": _TICKS - 4, "y2": bottom} for tick in ticks]
    heights = (_TICKS - 9, bottom + 14) if twice else (_TICKS - 9,)
    numbers = [{"x": tick, "y": y, "text": f"{tick:,}"} for y in heights for tick in ticks]
    return rules(lines, "rule", x=scale.channel), texts(numbers, "tick", align="center", x=scale.channel)


def _label_layers(placed: Sequence[Placed]) -> list[Layer]:
    kinds: list[tuple[Lettering, bool]] = [
        ("label", False),
        ("note", False),
        ("note", True),
        ("tick", True),
        ("silent", False),
    ]
    return [
        texts(
            [
                {"x": x, "y": each.top + y, "text": text}
                for each in placed
                for text, x, y, its_letters, its_end in each.labels
                if text and (its_letters, its_end) == (letters, ends)
            ],
            letters,
            align="right" if ends else "left",
        )
        for letters, ends in kinds
    ]


def _interval_layers(placed: Sequence[Placed], scale: CountScale, edge: float) -> list[Layer]:
    told = [each for each in placed if not each.row.silent]
    ranges, dotted, bands, arrows, signs = [], [], [], [], []
    for each in told:
        row, y = each.row, each.y
        colour = SIGNS[row.outcome].colour
        bounds = sorted({bound for bound in (row.low, row.high) if isinstance(bound, int)})
        signs += [sign_at(row.outcome, bound, y, none=row.none) for bound in bounds]
        if row.approximate:
            bands += [
                {"x": scale.at(bound) - _BAND, "x2": scale.at(bound) + _BAND, "y": y, "colour": colour}
                for bound in bounds
            ]
        if len(bounds) == 2:
            ranges.append({"x": bounds[0], "x2": bounds[1], "y": y, "colour": colour})
        if row.open_above:
            dotted.append({"x": scale.at(bounds[0]), "x2": scale.end, "y": y, "colour": colour})
            arrows.append(arrow_at(ARROW_RIGHT, colour, scale.end - 3, y))
        if row.open_below:
            dotted.append({"x": scale.start, "x2": scale.at(bounds[0]), "y": y, "colour": colour})
            arrows.append(arrow_at(ARROW_LEFT, colour, scale.start + 3, y))
    at_count = {"x": {"field": "x", **scale.channel}, "y": {"field": "y", "type": "quantitative", "scale": None}}
    return [
        rules(bands, thick=7, faint=True),
        rules(dotted, thick=1.5, dash=(2, 3)),
        rules(ranges, thick=2.5, x=scale.channel),
        shapes(arrows),
        shapes(signs, where=at_count),
        _readings(told, scale, edge),
    ]


def _readings(told: Sequence[Placed], scale: CountScale, edge: float) -> Layer:
    rows = []
    for each in told:
        behind = scale.end + _TAIL if each.row.open_above else scale.at(each.row.last) + _beside(each.row)
        text = shortened(each.row.shown, edge - behind, _READING)
        rows.append({"x": behind, "y": each.y + 4.5, "text": text})
    return texts(rows, "reading")


def _beside(row: IntervalRow) -> float:
    return _BESIDE + (_BAND if row.approximate else 0)
