"""The map that script can move: its places and its borders as JSON; maps of one part of the world share their borders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import ceil, floor
from typing import Any

from builder.figures.atlas import Country, Frame, atlas
from builder.figures.figure import FOLDER, Beside
from builder.figures.map_labels import country_spots
from builder.figures.map_places import MapPlace, located
from builder.figures.projection import Projection, projection

_AROUND = 0.5
"""A map can be moved by half of what it shows first, to every side."""
_GRID = (10, 6)
"""The edges of areas of borders lie on multiples of so many degrees (lon, lat), so that maps share them."""
_FINE = 2400
"""Borders are as fine as on a drawing of the area this many px wide."""
_POINTS = 8_000
_SCANNED = 1200
"""The px of a drawing of the area in which room for the names of countries is sought."""
_MOST_LAT = 84
MOST = 200
"""More places than this are not shown one by one: the most important come first."""


def files_beside(name: str, places: Sequence[MapPlace], main: Sequence[str], frame: Frame) -> tuple[Beside, ...]:
    """Return the files of a map that shows a frame first: its own, and the borders around it.

    `main` are the countries with a tint of their own. Places outside the area of the borders are left out.
    """
    area = area_around(frame)
    borders = Beside(f"{FOLDER}/{_name(area)}.json", f"borders {area}", lambda: _written(_borders(area)))
    shown = shown_places(places, area)
    own = {
        "view": frame,
        "area": area,
        "borders": borders.path.rpartition("/")[2],
        "main": sorted(main),
        "places": [_place(each, area) for each in shown[:MOST]],
        "more": max(len(shown) - MOST, 0),
    }
    written = _written(own)
    return Beside(f"{FOLDER}/{name}.json", written, lambda: written), borders


def area_around(frame: Frame) -> Frame:
    """Return the area of borders in which a map that shows a frame first can be moved."""
    wide, tall = (frame.east - frame.west) * _AROUND, (frame.north - frame.south) * _AROUND
    lon, lat = _GRID
    west, east = floor((frame.west - wide) / lon) * lon, ceil((frame.east + wide) / lon) * lon
    middle = (west + east) / 2
    return Frame(
        max(west, middle - 180),
        max(floor((frame.south - tall) / lat) * lat, -_MOST_LAT),
        min(east, middle + 180),
        min(ceil((frame.north + tall) / lat) * lat, _MOST_LAT),
    )


def shown_places(places: Sequence[MapPlace], area: Frame) -> list[MapPlace]:
    """Return the places of an area, the most important first."""
    order = {(each.lat, each.lon): number for number, each in reversed(list(enumerate(located(places))))}
    found = [each for each in places if not each.undrawn and area.holds(each.lon or 0, each.lat or 0)]
    return sorted(found, key=lambda each: (order[each.lat or 0, each.lon or 0], each.label))


def _place(place: MapPlace, area: Frame) -> dict[str, Any]:
    assert place.lat is not None  # noqa: S101 - places without coordinates are not shown
    assert place.lon is not None  # noqa: S101
    return {
        "name": place.label,
        "address": place.address,
        "kind": place.kind,
        "position": place.position,
        "within": place.within,
        "lat": place.lat,
        "lon": place.lon + _turn(place.lon, area),
        "radius": place.uncertainty_m,
        "main": place.emphasised,
    }


def _borders(area: Frame) -> dict[str, Any]:
    """Return the countries of an area as GeoJSON; `at` are points in which a name has room, the best first."""
    countries = atlas().within(area, (area.east - area.west) / _FINE, _POINTS)
    view = projection(area, _SCANNED, _height(area))
    spots = country_spots(countries, view, (0, 0, view.width, view.height))
    return {
        "type": "FeatureCollection",
        "features": [_feature(each, area, view, spots[each.name]) for each in countries],
    }


def _feature(country: Country, area: Frame, view: Projection, spots: Sequence[tuple[float, float]]) -> dict[str, Any]:
    digits = 3 if area.east - area.west <= 60 else 2
    polygons = []
    for polygon in country.polygons:
        turn = _turn(polygon.rings[0][0][0], area)
        polygons.append(
            [[[round(lon + turn, digits), round(lat, digits)] for lon, lat in ring] for ring in polygon.rings]
        )
    at = [[round(value, 2) for value in view.back(x, y)] for x, y in spots]
    return {
        "type": "Feature",
        "properties": {"name": country.name, "at": at},
        "geometry": {"type": "MultiPolygon", "coordinates": polygons},
    }


def _height(area: Frame) -> int:
    tall = projection(area, _SCANNED, 100_000)
    (_, top), (_, bottom) = tall.at(area.west, area.north), tall.at(area.west, area.south)
    return round(bottom - top)


def _turn(lon: float, area: Frame) -> int:
    """Return the degrees that bring a longitude to the side of the 180th meridian on which the area's middle lies."""
    return 360 * round(((area.west + area.east) / 2 - lon) / 360)


def _name(area: Frame) -> str:
    west, south, east, north = map(round, area)
    lons = (f"{abs(lon)}{'e' if lon >= 0 else 'w'}" for lon in (west, east))
    lats = (f"{abs(lat)}{'n' if lat >= 0 else 's'}" for lat in (south, north))
    return f"borders-{'-'.join((*lons, *lats))}"


def _written(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
