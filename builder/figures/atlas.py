"""The countries of the world as polygons: read from the committed topology, thinned to what a drawing can show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, pairwise
from math import copysign, cos, radians
from pathlib import Path
from typing import Any, NamedTuple

Point = tuple[float, float]
"""Longitude and latitude in degrees. A ring is continuous: beyond the 180th meridian it counts on to 190 or -190."""
Ring = tuple[Point, ...]
_FILE = Path(__file__).parent / "maps" / "countries-50m.json"
_FAR = 16
"""Of a line outside the frame every so many points are kept: what joins them lies outside as well."""
_MOST = 4000
"""The points of a drawing."""


class Frame(NamedTuple):
    """A part of the world in degrees; its west may lie below -180 and its east above 180."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point lies in the frame."""
        return self.south <= lat <= self.north and any(self.west <= lon + turn <= self.east for turn in (-360, 0, 360))

    def touches(self, other: Frame) -> bool:
        """Whether two frames have a point in common."""
        level = other.south <= self.north and other.north >= self.south
        return level and any(
            other.west + turn <= self.east and other.east + turn >= self.west for turn in (-360, 0, 360)
        )


def bounds(points: Sequence[Point]) -> Frame:
    """Return the smallest frame that holds the points."""
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return Frame(min(lons), min(lats), max(lons), max(lats))


@dataclass(frozen=True, slots=True)
class Polygon:
    """A piece of land: its outline first, then its holes."""

    rings: tuple[Ring, ...]

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point lies in it."""
        return any(sum(_crossings(ring, lon + turn, lat) for ring in self.rings) % 2 for turn in (-360, 0, 360))


@dataclass(frozen=True, slots=True)
class Country:
    """A country and its pieces of land."""

    name: str
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A polygon as rings of arcs, by their numbers (one below zero is an arc run backwards), unthinned, with their areas."""

    country: str
    rings: tuple[tuple[int, ...], ...]
    whole: Polygon
    areas: tuple[float, ...]
    frame: Frame

    @property
    def turns(self) -> bool:
        """Whether it crosses the 180th meridian."""
        return self.frame.west < -180 or self.frame.east > 180


@dataclass(frozen=True, slots=True)
class Atlas:
    """The committed topology: borders are arcs that neighbours share; `frames` are the arcs' own."""

    arcs: tuple[Ring, ...]
    frames: tuple[Frame, ...]
    pieces: tuple[_Piece, ...]

    def country_at(self, lon: float, lat: float) -> str | None:
        """Return the name of the country a point lies in; None at sea."""
        near = (piece for piece in self.pieces if piece.frame.holds(lon, lat))
        return next((piece.country for piece in near if piece.whole.holds(lon, lat)), None)

    def extent(self, country: str) -> Frame:
        """Return the smallest frame that holds a country; raises ValueError for a name that is not in the atlas."""
        frames = [piece.frame for piece in self.pieces if piece.country == country]
        if not frames:
            raise ValueError(f"expected a country of the atlas, found {country!r}")
        west, south, east, north = zip(*frames, strict=True)
        return Frame(min(west), min(south), max(east), max(north))

    def within(self, frame: Frame, pixel: float, most: int = _MOST) -> tuple[Country, ...]:
        """Return the countries that touch a frame, by name, in their pieces that do, thinned to steps of `pixel` degrees.

        There are not more than `most` points: where there would be, the lines are thinned further.
        Borders are thinned once for both neighbours, so that no gap opens between them.
        """
        pieces = [piece for piece in self.pieces if piece.frame.touches(frame)]
        step = pixel
        used = {_number(index) for piece in pieces for ring in piece.rings for index in ring}
        while True:
            thin = {
                number: _thinned(self.arcs[number], step)
                if self.frames[number].touches(frame)
                else _far(self.arcs[number])
                for number in used
            }
            shown: dict[str, list[Polygon]] = {}
            for piece in pieces:
                if rings := _drawable(_polygon(piece.rings, thin, piece.turns), piece, pixel):
                    shown.setdefault(piece.country, []).append(Polygon(rings))
            if sum(len(ring) for polygons in shown.values() for each in polygons for ring in each.rings) <= most:
                return tuple(Country(name, tuple(polygons)) for name, polygons in sorted(shown.items()))
            step *= 1.5


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    """Return the committed atlas, read once."""
    return _read(json.loads(_FILE.read_bytes()))


def _read(topology: dict[str, Any]) -> Atlas:
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = tuple(_unpacked(arc, scale, translate) for arc in topology["arcs"])
    pieces = []
    for shape in topology["objects"]["countries"]["geometries"]:
        for rings in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
            whole = _polygon(rings, arcs, True)
            areas = tuple(map(_area, whole))
            name, arc_rings = shape["properties"]["name"], tuple(map(tuple, rings))
            pieces.append(_Piece(name, arc_rings, Polygon(whole), areas, bounds(whole[0])))
    return Atlas(arcs, tuple(map(bounds, arcs)), tuple(pieces))


def _unpacked(arc: Sequence[Sequence[int]], scale: Sequence[float], translate: Sequence[float]) -> Ring:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
    return tuple(points)


def _number(index: int) -> int:
    return index if index >= 0 else ~index


def _polygon(rings: Sequence[Sequence[int]], arcs: Sequence[Ring] | dict[int, Ring], turns: bool) -> tuple[Ring, ...]:
    joined = (_joined(ring, arcs) for ring in rings)
    return tuple(_continuous(ring) if turns else ring for ring in joined)


def _joined(ring: Sequence[int], arcs: Sequence[Ring] | dict[int, Ring]) -> Ring:
    points: list[Point] = []
    for index in ring:
        arc = arcs[_number(index)]
        points += (arc if index >= 0 else arc[::-1])[bool(points) :]
    return tuple(points)


def _continuous(points: Sequence[Point]) -> Ring:
    """Return the points with longitudes that count on where the ring crosses the 180th meridian."""
    turn = 0
    before = points[0][0]
    counted: list[Point] = []
    for lon, lat in points:
        if lon - before > 180:
            turn -= 360
        elif before - lon > 180:
            turn += 360
        before = lon
        counted.append((lon + turn, lat))
    return tuple(counted)


def _far(arc: Ring) -> Ring:
    return (*arc[:-1:_FAR], arc[-1])


def _thinned(arc: Ring, step: float) -> Ring:
    stretch = 1 / cos(radians(min(abs(arc[0][1]), 85)))
    kept_lon, kept_lat = arc[0]
    kept = [arc[0]]
    for lon, lat in arc[1:-1]:
        if not (-step < lon - kept_lon < step and -step < (lat - kept_lat) * stretch < step):
            kept_lon, kept_lat = lon, lat
            kept.append((lon, lat))
    return (*kept, arc[-1])


def _drawable(rings: tuple[Ring, ...], piece: _Piece, pixel: float) -> tuple[Ring, ...]:
    """Return the outline and the holes that are large enough to be seen; nothing without its outline."""
    # Thinning may turn a small ring inside out, and the projection would then fill the whole globe.
    kept = [_area(ring) * copysign(1, area) > 2 * pixel * pixel for ring, area in zip(rings, piece.areas, strict=True)]
    return tuple(compress(rings, kept)) if kept[0] else ()


def _area(ring: Ring) -> float:
    """Return a ring's area in square degrees, below zero where it runs clockwise."""
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring)) / 2


def _crossings(ring: Ring, lon: float, lat: float) -> int:
    """Return how often a line from a point to the east crosses a ring."""
    return sum(
        (y > lat) != (next_y > lat) and lon < x + (lat - y) / (next_y - y) * (next_x - x)
        for (x, y), (next_x, next_y) in pairwise(ring)
    )
