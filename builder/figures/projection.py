"""The projection of a map (Mercator): a frame of the world onto a drawing, as the renderer computes it."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan, cos, degrees, exp, log, pi, radians, tan
from typing import Any

from builder.figures.atlas import Frame

_EARTH = 6_371_008.8
"""Mean radius in metres (IUGG)."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to px: `scale` px for a radian of longitude, the frame's middle in the middle of the drawing."""

    lon: float
    lat: float
    scale: float
    width: int
    height: int

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the px of a point from the left and the top."""
        x = self.width / 2 + self.scale * radians(lon - self.lon)
        return x, self.height / 2 - self.scale * (_stretched(lat) - _stretched(self.lat))

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Return the longitude and latitude of a px from the left and the top."""
        lat = _unstretched(_stretched(self.lat) - (y - self.height / 2) / self.scale)
        return self.lon + degrees((x - self.width / 2) / self.scale), lat

    def length(self, metres: float, lat: float) -> float:
        """Return the px of a length on the ground at a latitude."""
        return metres / _EARTH / cos(radians(lat)) * self.scale

    @property
    def pixel(self) -> float:
        """The degrees of longitude that one px shows."""
        return degrees(1 / self.scale)

    @property
    def shown(self) -> Frame:
        """All that the drawing shows, which may be more than the frame it was made for."""
        half = degrees(self.width / 2 / self.scale)
        middle, reach = _stretched(self.lat), self.height / 2 / self.scale
        return Frame(self.lon - half, _unstretched(middle - reach), self.lon + half, _unstretched(middle + reach))

    @property
    def stated(self) -> dict[str, Any]:
        """The same projection in the chart language."""
        return {
            "type": "mercator",
            "center": [0, self.lat],
            "rotate": [-self.lon, 0, 0],
            "scale": self.scale,
            "translate": [self.width / 2, self.height / 2],
            "clipExtent": [[0, 0], [self.width, self.height]],
            "precision": 0.5,
        }


def projection(frame: Frame, width: int, height: int) -> Projection:
    """Return the projection that shows a whole frame in a drawing."""
    tall = _stretched(frame.north) - _stretched(frame.south)
    scale = min(width / radians(frame.east - frame.west), height / tall)
    middle = (_stretched(frame.north) + _stretched(frame.south)) / 2
    return Projection((frame.west + frame.east) / 2, round(_unstretched(middle), 3), round(scale, 3), width, height)


def _stretched(lat: float) -> float:
    return log(tan(pi / 4 + radians(lat) / 2))


def _unstretched(height: float) -> float:
    return degrees(2 * atan(exp(height)) - pi / 2)
