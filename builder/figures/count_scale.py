"""The scale of counts: square roots, so that 3 and 300 are both readable, and ticks with room for their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

from builder.figures.fitting import width
from builder.figures.tokens import LETTERS
from builder.values.interval import Bound

_GAP = 12
"""Between the numbers of two ticks, in px."""


@dataclass(frozen=True, slots=True)
class CountScale:
    """Counts from 0 to `top` along the px from `start` to `end`."""

    top: float
    start: float
    end: float

    def at(self, count: float) -> float:
        """Return the px of a count."""
        return self.start + (self.end - self.start) * sqrt(count / self.top)

    @property
    def channel(self) -> dict[str, Any]:
        """The same scale in the chart language."""
        scale = {"type": "sqrt", "domain": [0, self.top], "range": [self.start, self.end], "nice": False}
        return {"type": "quantitative", "scale": scale, "axis": None}

    @property
    def ticks(self) -> tuple[int, ...]:
        """0 and those of 1, 2, 5, 10, 20 … whose numbers do not touch, in rising order."""
        round_counts = [step * 10**power for power in range(len(str(int(self.top)))) for step in (1, 2, 5)]
        chosen: list[int] = []
        for count in reversed([each for each in round_counts if each <= self.top]):
            if all(self._apart(count, other) for other in (0, *chosen[-1:])):
                chosen.append(count)
        return (0, *reversed(chosen))

    def _apart(self, one: int, other: int) -> bool:
        size = LETTERS["tick"].size
        room = (width(f"{one:,}", size) + width(f"{other:,}", size)) / 2
        return abs(self.at(one) - self.at(other)) >= room + _GAP


def count_scale(bounds: Iterable[tuple[Bound, Bound]], start: float, end: float) -> CountScale | None:
    """Return the scale that holds every stated bound, with room behind a number that is open to more; None without one."""
    pairs = list(bounds)
    stated = [bound for pair in pairs for bound in pair if isinstance(bound, int)]
    if not stated:
        return None
    most = max(stated)
    beyond = 1.5 if any(low == most and not isinstance(high, int) for low, high in pairs) else 1.15
    return CountScale(max(most * beyond, 10), start, end)
