"""What one thing leads to by any number of steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from builder.values.key import Key

T = TypeVar("T", Key, str)


def closed(pairs: Iterable[tuple[T, T]]) -> Mapping[T, frozenset[T]]:
    """Return all that each first leads to by any number of steps. Circles are followed once."""
    steps: dict[T, set[T]] = {}
    for start, end in pairs:
        steps.setdefault(start, set()).add(end)
    reached: dict[T, frozenset[T]] = {}
    for start in sorted(steps):
        found: set[T] = set()
        ahead = list(steps[start])
        while ahead:
            step = ahead.pop()
            if step not in found:
                found.add(step)
                ahead.extend(steps.get(step, ()))
        reached[start] = frozenset(found - {start})
    return MappingProxyType(reached)
