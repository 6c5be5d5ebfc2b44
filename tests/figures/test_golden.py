"""The specifications of small figures, compared with those that were looked at and accepted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from builder.figures.figure import Figure
from builder.figures.intervals import interval_figure
from builder.figures.maps import map_figure
from builder.figures.over_time import over_time_figure
from builder.figures.timeline import timeline_figure
from tests.figures.samples import ENTRIES, INTERVALS, PLACES, TIMED, charts

EXPECTED = Path(__file__).parent / "expected"
FIGURES = {
    "intervals": interval_figure("intervals", INTERVALS),
    "intervals-one": interval_figure("intervals-one", INTERVALS[:1]),
    "intervals-silent": interval_figure("intervals-silent", INTERVALS[2:3]),
    "over-time": over_time_figure("over-time", TIMED),
    "timeline": timeline_figure("timeline", ENTRIES),
    "map": map_figure("map", PLACES),
}


@pytest.mark.parametrize("name", FIGURES)
def test_specification(name: str, bless: bool) -> None:
    figure = FIGURES[name]
    assert figure is not None
    made = json.dumps(_told(figure), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    file = EXPECTED / f"{name}.json"
    if bless:
        file.write_text(made, "utf-8")
    assert file.read_text("utf-8") == made


def _told(figure: Figure) -> dict[str, Any]:
    wide, narrow = charts(figure)
    for spec in (wide, narrow):
        spec["layer"] = [_short(layer) for layer in spec["layer"]]
    return {"alt": figure.alt, "note": figure.note, "lines": figure.lines, "wide": wide, "narrow": narrow}


def _short(layer: dict[str, Any]) -> dict[str, Any]:
    """Return a layer with borders told by their number of points: their shape is tested with the atlas."""
    if layer["mark"]["type"] != "geoshape":
        return layer
    shapes = [feature["geometry"]["coordinates"] for feature in layer["data"]["values"]]
    points = [sum(len(ring) for polygon in polygons for ring in polygon) for polygons in shapes]
    return {"mark": layer["mark"], "points": points}
