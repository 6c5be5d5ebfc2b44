"""The places of a map: what is known of each, and which part of the world shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, radians
from typing import Literal

from builder.figures.atlas import Frame, atlas
from builder.figures.fitting import clean

Kind = Literal["country", "region", "city", "district", "site"]

_DEGREE = 111_195
"""Metres in a degree of latitude on the mean sphere."""
_LEAST = 10.0
"""A map shows at least so many degrees of longitude, so that there is something to see around a place."""
_WHOLE = 24.0
"""A country is shown whole if it is no wider than this in degrees."""
_RATIO = 0.6
"""Degrees of latitude for one of longitude, about the shape of the drawing."""
_LOCATORS: dict[str, tuple[int, int, int]] = {"near": (15, 5, 3), "far": (30, 10, 6)}
"""The zooms of locator maps: degrees of longitude shown, and the grid of their middles in degrees (lon, lat)."""
_NORTHERN = 65
"""Nearer to the poles than this a frame is so low that the grid of its middles must be finer."""
_MOST_LAT = 79
"""Nothing nearer to a pole is drawn: the projection stretches without end."""


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place and how far off it may be. `label` is a text of a record: data, cleaned before drawing."""

    label: str
    lat: float | None
    lon: float | None
    uncertainty_m: int
    """The radius in metres within which the place lies."""
    kind: Kind
    emphasised: bool = False
    page: str = ""
    """The path of its page below the docs folder."""
    address: str = ""
    """The address of its page below the site's root."""

    @property
    def line(self) -> str:
        """The place in words."""
        why = self.undrawn
        return f"{self.label} ({self.kind}): {why or f'{self.position}, within {self.within}'}"

    @property
    def undrawn(self) -> str:
        """Why there is no circle for it; empty if there is one."""
        if self.lat is None or self.lon is None:
            return "not drawn, no coordinates"
        if abs(self.lat) > _MOST_LAT:
            return "not drawn, too near a pole"
        return "named on the map where there is room" if self.kind == "country" else ""

    @property
    def position(self) -> str:
        """Latitude and longitude as they are printed; empty without coordinates."""
        if self.lat is None or self.lon is None:
            return ""
        return f"{abs(self.lat):g}° {'N' if self.lat >= 0 else 'S'}, {abs(self.lon):g}° {'E' if self.lon >= 0 else 'W'}"

    @property
    def within(self) -> str:
        """How exactly it is known, as it is printed."""
        return f"{self.uncertainty_m / 1000:g} km" if self.uncertainty_m >= 1000 else f"{self.uncertainty_m} m"


@dataclass(frozen=True, slots=True)
class Located:
    """A place that can be drawn."""

    label: str
    lat: float
    lon: float
    uncertainty_m: int
    kind: Kind
    emphasised: bool


def located(places: Sequence[MapPlace]) -> tuple[Located, ...]:
    """Return the places that are drawn, the most important first: not a whole country, nor one without coordinates."""
    drawn = [
        Located(clean(each.label), each.lat, each.lon, each.uncertainty_m, each.kind, each.emphasised)
        for each in places
        if each.lat is not None and each.lon is not None and abs(each.lat) <= _MOST_LAT and each.kind != "country"
    ]
    ranks: tuple[Kind, ...] = ("city", "region", "district", "site", "country")
    return tuple(
        sorted(drawn, key=lambda each: (not each.emphasised, ranks.index(each.kind), each.label, each.lat, each.lon))
    )


def frame_of(drawn: Sequence[Located], countries: Sequence[Frame] = ()) -> Frame:
    """Return the part of the world that shows the places, which are at least one, with their uncertainty.

    A country that is not too large is shown whole, so that a reader sees which it is.
    """
    reaches = [(each.lon, each.lat, each.uncertainty_m / _DEGREE) for each in drawn]
    frames = [
        Frame(lon - reach / _shrink(lat), lat - reach, lon + reach / _shrink(lat), lat + reach)
        for lon, lat, reach in reaches
    ]
    frames += [
        each for each in countries if each.east - each.west <= _WHOLE and each.north - each.south <= _WHOLE * _RATIO
    ]
    west, south, east, north = zip(*frames, strict=True)
    west_edge, east_edge = _padded(min(west), max(east), _LEAST)
    south_edge, north_edge = _padded(min(south), max(north), _LEAST * _RATIO)
    return Frame(west_edge, max(south_edge, -_MOST_LAT), east_edge, min(north_edge, _MOST_LAT))


def _shrink(lat: float) -> float:
    return cos(radians(min(abs(lat), _MOST_LAT)))


def _padded(low: float, high: float, least: float) -> tuple[float, float]:
    half = max((high - low) * 0.58, least / 2)
    return round((low + high) / 2 - half, 2), round((low + high) / 2 + half, 2)


def locator_of(place: MapPlace) -> tuple[str, Frame] | None:
    """Return the name and frame of the locator map that shows a place; None for a place that is not drawn.

    Frames lie on a grid, so that places near each other share one map at each of the two zooms. The near one is not for
    regions, nor where it would show nothing but the inside of one country.
    """
    if place.lat is None or place.lon is None or place.kind == "country" or abs(place.lat) > _MOST_LAT:
        return None
    near = _locator(place.lon, place.lat, "near")
    if place.kind == "region" or place.uncertainty_m > 100_000 or not _tells(near[1]):
        return _locator(place.lon, place.lat, "far")
    return near


def _locator(place_lon: float, place_lat: float, zoom: str) -> tuple[str, Frame]:
    degrees, lon_step, lat_step = _LOCATORS[zoom]
    if abs(place_lat) > _NORTHERN:
        lat_step //= 2
    lon = round(place_lon / lon_step) * lon_step
    lat = max(min(round(place_lat / lat_step) * lat_step, 78), -78)
    reach = degrees * _RATIO / 2 * cos(radians(lat))
    frame = Frame(lon - degrees / 2, round(lat - reach, 2), lon + degrees / 2, round(lat + reach, 2))
    return f"locator-{abs(lat)}{'n' if lat >= 0 else 's'}-{abs(lon)}{'e' if lon >= 0 else 'w'}-{zoom}", frame


@lru_cache(maxsize=1024)
def _tells(frame: Frame) -> bool:
    """Whether a border or a coast crosses a frame, as far as its corners and the middles of its edges say."""
    west, south, east, north = frame
    lons, lats = (west, (west + east) / 2, east), (south, (south + north) / 2, north)
    return len({atlas().country_at(lon, lat) for lon in lons for lat in lats}) > 1


def outside(place: MapPlace, frame: Frame) -> bool:
    """Whether a place that could be drawn lies outside a frame."""
    return any(not frame.holds(each.lon, each.lat) for each in located((place,)))


def unmarked(place: MapPlace) -> MapPlace:
    """Return the place as a shared map draws it: like all others."""
    return replace(place, emphasised=False)
