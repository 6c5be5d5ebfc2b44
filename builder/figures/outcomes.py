"""How each outcome is drawn: a shape and a colour of its own, so that neither is needed to tell them apart."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from builder.figures.tokens import Colour
from builder.values.casualty_terms import Outcome

ARROW_RIGHT = "M-1,-1L1,0L-1,1"
ARROW_LEFT = "M1,-1L-1,0L1,1"
ARROW_UP = "M-1,1L0,-1L1,1"
ARROW_DOWN = "M-1,-1L0,1L1,-1"
CROSS = "M-1,-1L1,1M-1,1L1,-1"


class Sign(NamedTuple):
    """A shape of the chart language, its colour, its size in px² and whether it is filled."""

    shape: str
    colour: Colour
    size: float
    filled: bool = True


SIGNS: Mapping[Outcome, Sign] = MappingProxyType(
    {
        "killed": Sign("square", "ink", 64),
        "injured": Sign("circle", "accent", 74),
        "casualties": Sign("triangle-up", "ink", 84),
        "missing": Sign("circle", "ink", 70, filled=False),
        "hospitalized": Sign("diamond", "accent", 84, filled=False),
        "displaced": Sign("triangle-right", "accent", 84),
    }
)


def sign_at(outcome: Outcome, x: float, y: float, *, none: bool = False) -> dict[str, Any]:
    """Return the row of an outcome's shape at a place; `none` draws the cross that stands for zero."""
    sign = SIGNS[outcome]
    if none:
        return {"x": x, "y": y, "shape": CROSS, "size": 50, "fill": "none", "stroke": sign.colour}
    fill = sign.colour if sign.filled else "paper"
    return {"x": x, "y": y, "shape": sign.shape, "size": sign.size, "fill": fill, "stroke": sign.colour}


def arrow_at(shape: str, colour: Colour, x: float, y: float) -> dict[str, Any]:
    """Return the row of an open arrowhead whose point lies about at a place in px."""
    return {"x": x, "y": y, "shape": shape, "size": 55, "fill": "none", "stroke": colour}
