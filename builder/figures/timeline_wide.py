"""The timeline across a wide page: two bands over one clock, each entry in the first lane that is free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from builder.figures.clock import Clock, clock
from builder.figures.fitting import shortened, width
from builder.figures.layers import Mark, of, rules, shapes, specification, texts
from builder.figures.outcomes import ARROW_RIGHT, arrow_at
from builder.figures.timeline_rows import BANDS, Band, Dated
from builder.figures.tokens import LETTERS, Colour

_WIDE = 960
_PLOT = 84
_LEAST = 72
_HEAD = 22
_LANE = 26
_LABEL = 400
_SIZE = LETTERS["reading"].size
COLOURS: dict[Band, Colour] = {"happened": "ink", "said": "accent"}


def bands(drawn: Sequence[Dated]) -> dict[str, Any]:
    """Return the specification of the entries, which are at least one."""
    times = clock((each.span for each in drawn), _PLOT, _WIDE, _LEAST)
    marks: list[Mark] = []
    top = float(_HEAD)
    for band, title in BANDS:
        marks.append(("edge", {"x": 0, "x2": _WIDE, "y": top}))
        marks.append(("title", {"x": 0, "y": top + 20, "text": title}))
        lanes = 0
        for lane, each in _in_lanes([each for each in drawn if each.band == band], times):
            marks += _entry(each, times, top + 6 + lane * _LANE)
            lanes = max(lanes, lane + 1)
        if not lanes:
            marks.append(("silent", {"x": _PLOT + 6, "y": top + 20, "text": "nothing with a stated time"}))
        top += 14 + max(lanes, 1) * _LANE
    marks.append(("edge", {"x": 0, "x2": _WIDE, "y": top}))
    columns = [{"x": (each.left + each.right) / 2, "y": 13, "text": each.label} for each in times.columns if each.label]
    return specification(
        _WIDE,
        round(top + 2),
        [
            rules([{"x": each.left, "y": _HEAD - 4, "y2": top} for each in times.columns], "rule"),
            texts(columns, "tick", align="center"),
            rules(of(marks, "edge"), "rule-2"),
            texts(of(marks, "title"), "band"),
            texts(of(marks, "silent"), "silent"),
            texts(of(marks, "label"), "reading"),
            rules(of(marks, "bar"), thick=3.5),
            rules(of(marks, "dotted"), thick=1.5, dash=(2, 3)),
            shapes(of(marks, "shape")),
        ],
    )


def _in_lanes(entries: Sequence[Dated], times: Clock) -> Iterator[tuple[int, Dated]]:
    taken: list[list[tuple[float, float]]] = []
    for each in entries:
        left, right = _reach(each, times)
        for lane, others in enumerate(taken):  # noqa: B007 (the lane found is used below)
            if all(right <= other_left or left >= other_right for other_left, other_right in others):
                break
        else:
            lane = len(taken)
            taken.append([])
        taken[lane].append((left, right))
        yield lane, each


def _bar(each: Dated, times: Clock) -> tuple[float, float]:
    start, end = times.at(each.span[0]), times.at(each.span[1])
    if each.open_end:
        # The arrow says that no end is stated, and its length says nothing.
        return start, min(max(end, start + 64), _WIDE - 2)
    return start + 2, max(end - 2, start + 6)


def _label(each: Dated, times: Clock) -> tuple[str, float]:
    """Return an entry's caption, cut if need be, and where it begins."""
    text = shortened(each.caption, _LABEL, _SIZE)
    wide = width(text, _SIZE)
    start = times.at(each.span[0])
    if each.moment:
        return text, start + 9 if start + 9 + wide <= _WIDE else start - 9 - wide
    return text, max(min(start + 2, _WIDE - wide), _PLOT)


def _reach(each: Dated, times: Clock) -> tuple[float, float]:
    text, x = _label(each, times)
    start, end = (times.at(each.span[0]) - 6,) * 2 if each.moment else _bar(each, times)
    return min(start, x) - 2, max(end, x + width(text, _SIZE)) + 8


def _entry(each: Dated, times: Clock, top: float) -> Iterator[Mark]:
    colour = COLOURS[each.band]
    text, x = _label(each, times)
    if each.moment:
        dot = {
            "x": times.at(each.span[0]),
            "y": top + 10.5,
            "shape": "circle",
            "size": 64,
            "fill": colour,
            "stroke": colour,
        }
        yield "shape", dot
        yield "label", {"x": x, "y": top + 15, "text": text}
        return
    start, end = _bar(each, times)
    line = {"x": start, "x2": end, "y": top + 20, "colour": colour}
    yield "dotted" if each.open_end else "bar", line
    if each.open_end:
        yield "shape", arrow_at(ARROW_RIGHT, colour, end - 3, top + 20)
    yield "label", {"x": x, "y": top + 14, "text": text}
