"""Where names stand on a map: beside their places and inside their countries, never over one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from builder.figures.atlas import Country
from builder.figures.fitting import shortened, width
from builder.figures.layers import Align
from builder.figures.projection import Projection
from builder.figures.tokens import LETTERS, Lettering

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in px."""
_ROOM = 190
_CORE = 7
"""Names keep so many px away from the middle of a place; the rest of a wide circle may lie under them."""
_WIDE = 40
"""The name of a circle with a larger radius stands in it."""
_SCAN = 7
"""Between the lines along which room for a country's name is sought, in px: half the height of its letters."""
_PARTS = 5
"""Columns and rows into which a page is parted, each with a point for a country's name."""
_LEAST = 40
"""Less room than this in px is none for a name."""
Run = tuple[float, float]


class Name(NamedTuple):
    """A text on the map: where it begins, ends or has its middle, and its letters."""

    text: str
    x: float
    y: float
    align: Align
    letters: Lettering


def place_names(rings: Sequence[tuple[str, float, float, float, Lettering]], page: Box) -> tuple[list[Name], list[Box]]:
    """Return the names that found room beside their ring (text, x, y, radius, letters), and all that is now taken.

    Earlier rings come first; a name without room is left out.
    """
    cores = [(x, y, min(radius, _CORE)) for _, x, y, radius, _ in rings]
    taken: list[Box] = [(x - core, y - core, x + core, y + core) for x, y, core in cores]
    names: list[Name] = []
    for number, (text, x, y, radius, letters) in enumerate(rings):
        others = taken[:number] + taken[number + 1 :]  # its own ring is in the way of no name within it
        for name, box in _beside(shortened(text, _ROOM, LETTERS[letters].size), x, y, radius, letters):
            if _inside(box, page) and not any(_meet(box, other) for other in others):
                names.append(name)
                taken.append(box)
                break
    return names, taken


def _beside(text: str, x: float, y: float, radius: float, letters: Lettering) -> Iterator[tuple[Name, Box]]:
    size = LETTERS[letters].size
    wide = width(text, size)
    aside = radius + 5
    # Right, left, above, below, then the corners, where the ring leaves room nearer to its middle.
    places: tuple[tuple[float, float, Align], ...] = (
        (aside, 0, "left"), (-aside, 0, "right"), (0, -aside - size / 2, "center"), (0, aside + size / 2, "center"),
        (aside * 0.8, -size, "left"), (aside * 0.8, size, "left"), (-aside * 0.8, -size, "right"), (-aside * 0.8, size, "right"),
    )  # fmt: skip
    within: tuple[float, float, Align] = (0, 0, "center")
    for dx, dy, align in (within,) if radius > _WIDE else places:
        start = x + dx - {"left": 0, "center": wide / 2, "right": wide}[align]
        box = (start - 2, y + dy - size / 2 - 1, start + wide + 2, y + dy + size / 2 + 1)
        yield Name(text, x + dx, y + dy + size * 0.36, align, letters), box


def country_names(countries: Sequence[Country], view: Projection, taken: Sequence[Box], page: Box) -> list[Name]:
    """Return the names of the countries in which a name has room, each where its country is widest."""
    size = LETTERS["country-name"].size
    names: list[Name] = []
    boxes = list(taken)
    for country in countries:
        wide = width(country.name, size) + 12
        fitting = [run for run in _runs(country, view, boxes, page) if run[1] - run[0] >= wide]
        if fitting:
            left, right, y = max(fitting, key=lambda run: (round(run[1] - run[0], 3), -abs(run[2] - page[3] / 2)))
            middle = (left + right) / 2
            names.append(Name(country.name, round(middle, 1), y + size * 0.36, "center", "country-name"))
            boxes.append((middle - wide / 2, y - size, middle + wide / 2, y + size))
    return names


def country_spots(countries: Sequence[Country], view: Projection, page: Box) -> dict[str, list[tuple[float, float]]]:
    """Return, by country, points on the page where a name has most room, the best first: one for each part of the page."""
    return {country.name: list(_spots(country, view, page)) for country in countries}


def _spots(country: Country, view: Projection, page: Box) -> Iterator[tuple[float, float]]:
    step = page[2] / _PARTS
    best: dict[tuple[int, int], tuple[float, float, float]] = {}
    for left, right, y in _runs(country, view, [], page):
        for part in range(int(left / step), min(int(right / step), _PARTS - 1) + 1):
            start, end = max(left, part * step), min(right, (part + 1) * step)
            cell = part, int(y / page[3] * _PARTS)
            best[cell] = max(best.get(cell, (0, 0, 0)), (round(end - start, 3), (start + end) / 2, y))
    for wide, x, y in sorted(best.values(), reverse=True):
        if wide >= _LEAST:
            yield x, y


def _runs(country: Country, view: Projection, taken: Sequence[Box], page: Box) -> Iterator[tuple[float, float, float]]:
    """Yield the stretches (left, right, y) in which the country and nothing else lies, as high as letters."""
    lines = _lines(country, view, page)
    for number in range(2, int(page[3] / _SCAN) - 1):
        y = number * _SCAN
        runs: list[Run] = [(page[0] + 4, page[2] - 4)]
        for line in (number - 1, number, number + 1):
            runs = _shared(runs, lines.get(line, []))
        for left, top, right, bottom in taken:
            if top < y + _SCAN and bottom > y - _SCAN:
                runs = _shared(runs, [(float("-inf"), left), (right, float("inf"))])
        yield from ((left, right, y) for left, right in runs)


def _lines(country: Country, view: Projection, page: Box) -> dict[int, list[Run]]:
    """Return the stretches of each scan line that lie in the country, by the number of the line."""
    cuts: dict[int, list[float]] = {}
    for polygon in country.polygons:
        turn = 360 * round((view.lon - polygon.rings[0][0][0]) / 360)
        for ring in polygon.rings:
            points = [view.at(lon + turn, max(min(lat, 85), -85)) for lon, lat in ring]
            for (x, y), (next_x, next_y) in pairwise(points):
                first, last = sorted((y, next_y))
                for line in range(max(ceil(first / _SCAN), 0), min(ceil(last / _SCAN), int(page[3] / _SCAN) + 1)):
                    cuts.setdefault(line, []).append(x + (line * _SCAN - y) / (next_y - y) * (next_x - x))
    return {
        line: list(zip(found[::2], found[1::2], strict=False)) for line, xs in cuts.items() if (found := sorted(xs))
    }


def _shared(runs: Sequence[Run], others: Sequence[Run]) -> list[Run]:
    both = [(max(a, c), min(b, d)) for a, b in runs for c, d in others]
    return [(left, right) for left, right in both if left < right]


def _inside(box: Box, page: Box) -> bool:
    return box[0] >= page[0] and box[1] >= page[1] and box[2] <= page[2] and box[3] <= page[3]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
