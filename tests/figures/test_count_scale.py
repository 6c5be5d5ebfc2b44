from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.figures.count_scale import CountScale, count_scale
from builder.figures.fitting import width


def test_square_roots() -> None:
    scale = CountScale(100, 10, 110)
    assert [scale.at(count) for count in (0, 1, 25, 100)] == [10, 20, 60, 110]


@given(st.integers(1, 10**9), st.integers(120, 600))
def test_ticks_rise_from_zero_and_do_not_touch(top: int, room: int) -> None:
    scale = CountScale(top, 0, room)
    ticks = scale.ticks
    assert ticks[0] == 0
    assert all(tick == 0 or str(tick).rstrip("0") in ("1", "2", "5") for tick in ticks)
    for one, other in pairwise(ticks):
        assert one < other <= top
        assert scale.at(other) - scale.at(one) > (width(f"{one:,}", 11.5) + width(f"{other:,}", 11.5)) / 2


@pytest.mark.parametrize(
    ("bounds", "top"),
    [
        ([(3, 3), (44, 100)], 115),
        ([(100, "open")], 150),
        ([(100, "open"), (200, 200)], 230),
        ([(0, 0)], 10),
        ([("open", 9)], 10.35),
        ([("not_given", "not_given"), (20, "not_given")], 30),
    ],
)
def test_top(bounds: list[tuple[int, int]], top: float) -> None:
    scale = count_scale(bounds, 0, 100)
    assert scale is not None
    assert scale.top == pytest.approx(top)


def test_no_number_no_scale() -> None:
    assert count_scale([("not_given", "not_given"), ("open", "open")], 0, 100) is None
