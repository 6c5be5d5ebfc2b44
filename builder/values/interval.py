"""Intervals of counts: bounds that may be open or not given, and the comparisons that stay honest about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bound = int | Literal["open", "not_given"]
"""A number of people (0 or more), `open` (the words set no limit) or `not_given` (the words give no number)."""

_ENDLESS = float("inf")


@dataclass(frozen=True)
class Interval:
    """What a statement allows a count to be, both ends included. `open` below means "from 0".

    Raises ValueError for a negative bound and where low is above high: ask `in_order` first.
    """

    low: Bound
    high: Bound

    def __post_init__(self) -> None:
        if not in_order(self.low, self.high):
            raise ValueError(f"an interval needs 0 <= low <= high, found low {self.low} and high {self.high}")

    @property
    def known(self) -> bool:
        """Whether both bounds say something: neither is `not_given`."""
        return self.low != "not_given" and self.high != "not_given"

    @property
    def silent(self) -> bool:
        """Whether neither bound says anything ("many", "unknown")."""
        return self.low == "not_given" and self.high == "not_given"

    @property
    def widest(self) -> tuple[float, float]:
        """(first, last) if every bound that is not given lay as far out as it can; an open high is infinity."""
        low = self.low if isinstance(self.low, int) else 0
        return low, self.high if isinstance(self.high, int) else _ENDLESS

    @property
    def narrowest(self) -> tuple[float, float] | None:
        """(first, last) that the interval holds whatever a bound that is not given may be; None if `silent`."""
        if self.silent:
            return None
        low, high = self.widest
        if self.low == "not_given":
            return high, high
        return (low, low) if self.high == "not_given" else (low, high)


def in_order(low: Bound, high: Bound) -> bool:
    """Whether the two bounds can stand together: no negative number, and low not above high."""
    numbers = [bound for bound in (low, high) if isinstance(bound, int)]
    return numbers == sorted(numbers) and all(number >= 0 for number in numbers)


def meets(a: Interval, b: Interval) -> bool | None:
    """Whether a and b share a value: None where that hangs on a bound that is not given, and for a `silent` one."""
    if not _touch(a.widest, b.widest):
        return False
    certain = a.narrowest and b.narrowest and _touch(a.narrowest, b.narrowest)
    return True if certain else None


def contains(outer: Interval, inner: Interval) -> bool | None:
    """Whether every value of `inner` is one of `outer`: None where that hangs on a bound that is not given."""
    if inner.narrowest and not _within(outer.widest, inner.narrowest):
        return False
    certain = outer.narrowest and inner.narrowest and _within(outer.narrowest, inner.widest)
    return True if certain else None


def wholly_below(a: Interval, b: Interval) -> bool:
    """Whether every value of a is certainly smaller than every value of b: False where a bound is missing."""
    return isinstance(a.high, int) and isinstance(b.low, int) and a.high < b.low


def may_be_part(part: Interval, whole: Interval) -> bool | None:
    """Whether `part` can be a part of `whole`, low(part) <= high(whole): None where that hangs on a bound not given."""
    if part.widest[0] > whole.widest[1]:
        return False
    certain = part.narrowest and whole.narrowest and part.narrowest[0] <= whole.narrowest[1]
    return True if certain else None


def _touch(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _within(outer: tuple[float, float], inner: tuple[float, float]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
