"""Where the reading of a shape stands: beside it, clear of other shapes and readings, and always somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from builder.figures.fitting import width
from builder.figures.tokens import LETTERS

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in px."""
_SIZE = LETTERS["reading"].size
_LEVEL, _ABOVE, _BELOW = 4.5, -7.0, 17.0
_BESIDE = 9
_LINE = 15
_FAR = 200
"""A reading further than this behind its shape would no longer be read with it."""


def free_place(
    x: float, y: float, text: str, lined: bool, page: Box, taken: Sequence[Box], after: Box | None = None
) -> Box:
    """Return the box for a reading of the shape at (x, y), none of which is taken; its baseline is 3 px above its bottom.

    `page` is where readings may stand. `lined` says that a line runs through the shape, so that it stands above or beneath it.
    `after` is the reading of a larger figure of the same time: this one stands beneath it, else behind it on its line.
    The lines beneath the page are without end and take what has no room on it.
    """
    wide = width(text, _SIZE)
    places = _places(x, y, wide, lined, page, taken)
    if after:
        beside = _box(after[2] + _BESIDE, after[3] - 3, wide)
        below = (box for box in _beside(x, y, wide, lined, page) if box[1] >= after[3])
        places = chain(below, (beside,) if _within(beside, page) else (), (box for box in places if box[1] >= after[3]))
    return next(box for box in places if not _hit(box, taken))


def _places(x: float, y: float, wide: float, lined: bool, page: Box, taken: Sequence[Box]) -> Iterator[Box]:
    yield from _beside(x, y, wide, lined, page)
    for level in _levels(lined):
        box = _box(_behind(x + _BESIDE, _box(x, y + level, wide), taken), y + level, wide)
        if box[0] < x + _FAR and _within(box, page):
            yield box
    left = max(min(x, page[2] - wide), page[0])
    baseline = page[3] + _LINE
    while True:
        yield _box(left, baseline, wide)
        baseline += _LINE


def _levels(lined: bool) -> tuple[float, ...]:
    return (_ABOVE, _BELOW) if lined else (_LEVEL, _ABOVE, _BELOW)


def _beside(x: float, y: float, wide: float, lined: bool, page: Box) -> Iterator[Box]:
    for left in (x + _BESIDE, x - _BESIDE - wide):
        yield from (box for level in _levels(lined) if _within(box := _box(left, y + level, wide), page))


def _behind(start: float, line: Box, taken: Sequence[Box]) -> float:
    """Return where the readings end that follow each other from `start` on a line."""
    for box in sorted(taken):
        if _level(box, line) and box[0] <= start < box[2]:
            start = box[2] + _BESIDE
    return start


def _box(left: float, baseline: float, wide: float) -> Box:
    return left, baseline - _SIZE + 2, left + wide, baseline + 3


def _within(box: Box, page: Box) -> bool:
    return box[0] >= page[0] and box[2] <= page[2] and box[3] <= page[3]


def _level(box: Box, other: Box) -> bool:
    return box[1] < other[3] and other[1] < box[3]


def _hit(box: Box, taken: Sequence[Box]) -> bool:
    return any(box[0] < other[2] and other[0] < box[2] and _level(box, other) for other in taken)
