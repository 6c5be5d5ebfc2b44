"""Layers of a chart specification (Vega-Lite): rules, shapes and texts with their rows as plain data.

No layer holds an expression, so no text of a record can ever be read as one. Colours and letters are names of
`tokens`: one rendering serves both schemes. Texts have size 0 here and are set when the SVG is tidied: the renderer
would measure each with the machine's fonts, which takes nine tenths of its time and makes it depend on the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from builder.figures.tokens import Colour, Lettering

Layer = dict[str, Any]
Row = Mapping[str, Any]
Channel = Mapping[str, Any]
Align = Literal["left", "right", "center"]
Mark = tuple[str, Row]
"""A row and the name its layout gives to the layer it belongs to."""
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
PIXELS: Channel = {"type": "quantitative", "scale": None, "axis": None}
"""The channel of a place in px from the left or the top edge of the drawing."""

_AS_GIVEN = {"type": "nominal", "scale": None, "legend": None}


def rules(
    rows: Sequence[Row],
    colour: Colour | None = None,
    *,
    thick: float = 1,
    dash: tuple[float, float] | None = None,
    x: Channel = PIXELS,
    faint: bool = False,
) -> Layer:
    """Draw a line for each row from (`x`, `y`) to (`x2`, `y2`); a row without `y2` is level, without `x2` upright.

    `colour` is for all rows, else each row names its own. `x` reads `x` and `x2` of a row where they are not px.
    """
    mark: dict[str, Any] = {"type": "rule", "strokeWidth": thick}
    if dash:
        mark["strokeDash"] = list(dash)
    if faint:
        mark["strokeOpacity"] = 0.25
    encoding: dict[str, Any] = {"x": {"field": "x", **x}, "y": {"field": "y", **PIXELS}}
    for end in ("x2", "y2"):
        if rows and end in rows[0]:
            encoding[end] = {"field": end}
    encoding["stroke"] = {"value": colour} if colour else {"field": "colour", **_AS_GIVEN}
    return _layer(rows, mark, encoding)


def shapes(
    rows: Sequence[Row], *, thick: float = 1.5, opacity: float = 1, where: Mapping[str, Channel] | None = None
) -> Layer:
    """Draw a shape for each row: `shape` (a name or a path), `size` (its square in px²), `fill` and `stroke`.

    `where` reads the place, where it is not (`x`, `y`) in px.
    """
    mark = {"type": "point", "opacity": 1, "strokeWidth": thick, "fillOpacity": opacity}
    encoding: dict[str, Any] = dict(where or {"x": {"field": "x", **PIXELS}, "y": {"field": "y", **PIXELS}})
    encoding |= {name: {"field": name, **_AS_GIVEN} for name in ("shape", "fill", "stroke")}
    encoding["size"] = {"field": "size", "type": "quantitative", "scale": None, "legend": None}
    return _layer(rows, mark, encoding)


def texts(rows: Sequence[Row], letters: Lettering, *, align: Align = "left", x: Channel = PIXELS) -> Layer:
    """Set `text` of each row on the line `y`, so that it begins, ends or has its middle at `x`; an empty one is none."""
    mark = {"type": "text", "font": letters, "fontSize": 0, "align": align, "baseline": "alphabetic"}
    encoding = {
        "x": {"field": "x", **x},
        "y": {"field": "y", **PIXELS},
        "text": {"field": "text", "type": "nominal"},
    }
    return _layer([row for row in rows if row["text"]], mark, encoding)


def of(marks: Iterable[Mark], layer: str) -> list[Row]:
    """Return the rows of one layer, in their order."""
    return [row for name, row in marks if name == layer]


def _layer(rows: Sequence[Row], mark: Mapping[str, Any], encoding: Mapping[str, Any]) -> Layer:
    return {"data": {"values": [dict(row) for row in rows]}, "mark": dict(mark), "encoding": dict(encoding)}


def specification(width: int, height: int, layers: Iterable[Layer], **more: Any) -> dict[str, Any]:
    """Return the whole chart: the layers that have rows, from the bottom to the top, with nothing laid out by itself."""
    return {
        "$schema": SCHEMA,
        "width": width,
        "height": height,
        "autosize": "none",
        "padding": 0,
        "background": None,
        "config": {"aria": False, "view": {"stroke": None}},
        "layer": [layer for layer in layers if layer["data"]["values"]],
        **more,
    }
