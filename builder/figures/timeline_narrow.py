"""The timeline down a narrow page: the days below each other, what happened and what was said on two rails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from builder.figures.clock import Unit, floor, printed
from builder.figures.fitting import wrapped
from builder.figures.layers import Mark, of, rules, shapes, specification, texts
from builder.figures.outcomes import ARROW_DOWN, arrow_at
from builder.figures.timeline_rows import BANDS, Band, Dated
from builder.figures.timeline_wide import COLOURS
from builder.figures.tokens import LETTERS

_WIDE = 300
_RAILS: dict[Band, float] = {"happened": 5, "said": 23}
_TEXT = 38.0
_LINE = 16
_SIZE = LETTERS["reading"].size


def rails(drawn: Sequence[Dated]) -> dict[str, Any]:
    """Return the specification of the entries, which are at least one and by time."""
    marks: list[Mark] = list(_legend())
    top = 26.0
    shown: tuple[datetime, Unit] | None = None
    for each in drawn:
        period = floor(each.span[0], "day"), _unit(each)
        if period != shown:
            year = shown is None or shown[0].year != period[0].year
            marks.append(("heading", {"x": 0, "y": top + 18, "text": printed(*period, year=year)}))
            marks.append(("edge", {"x": 0, "x2": _WIDE, "y": top + 24}))
            top += 30
            shown = period
        lines, tail = wrapped(each.caption, _WIDE - _TEXT, _SIZE, 4), _tail(each)
        height = (len(lines) + bool(tail)) * _LINE
        marks += _texts(lines, tail, top)
        marks += _sign(each, top, top + height)
        top += height + 8
    return specification(
        _WIDE,
        round(top),
        [
            rules(of(marks, "edge"), "rule-2"),
            rules(of(marks, "bar"), thick=3.5),
            rules(of(marks, "dotted"), thick=1.5, dash=(2, 3)),
            shapes(of(marks, "shape")),
            texts(of(marks, "title"), "band"),
            texts(of(marks, "heading"), "heading"),
            texts(of(marks, "label"), "reading"),
            texts(of(marks, "tail"), "note"),
        ],
    )


def _unit(each: Dated) -> Unit:
    days = (each.span[1] - each.span[0]).days
    return "day" if days < 27 else "month" if days < 364 else "year"


def _legend() -> Iterator[Mark]:
    for (band, title), x in zip(BANDS, (0, 110), strict=True):
        colour = COLOURS[band]
        yield "bar", {"x": x + _RAILS[band], "x2": x + _RAILS[band], "y": 4, "y2": 18, "colour": colour}
        yield "title", {"x": x + _RAILS[band] + 10, "y": 16, "text": title}


def _tail(each: Dated) -> str:
    """Return what the heading, which names the day, month or year, does not say of the end."""
    if each.open_end:
        return "no end stated"
    unit = _unit(each)
    whole = floor(each.span[0], unit) == floor(each.span[1], unit)
    return "" if whole else f"until {printed(each.span[1], 'day', year=False)}"


def _texts(lines: Sequence[str], tail: str, top: float) -> Iterator[Mark]:
    for number, text in enumerate(lines):
        yield "label", {"x": _TEXT, "y": top + 13 + number * _LINE, "text": text}
    if tail:
        yield "tail", {"x": _TEXT, "y": top + 13 + len(lines) * _LINE, "text": tail}


def _sign(each: Dated, top: float, bottom: float) -> Iterator[Mark]:
    colour = COLOURS[each.band]
    x = _RAILS[each.band]
    if each.moment:
        yield "shape", {"x": x, "y": top + 8.5, "shape": "circle", "size": 64, "fill": colour, "stroke": colour}
    else:
        yield "dotted" if each.open_end else "bar", {"x": x, "x2": x, "y": top + 1, "y2": bottom, "colour": colour}
    if each.open_end:
        yield "shape", arrow_at(ARROW_DOWN, colour, x, bottom - 2)
