from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.values.interval import Bound, Interval, contains, in_order, may_be_part, meets, wholly_below

FAR = 60


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.one_of(st.integers(0, 40), st.sampled_from(["open", "not_given"])))
    floor = low if isinstance(low, int) else 0
    return Interval(low, draw(st.one_of(st.integers(floor, 50), st.sampled_from(["open", "not_given"]))))  # type: ignore[arg-type]


def fillings(interval: Interval) -> list[set[int]]:
    """Every set of values the interval may stand for, within 0..FAR: a bound not given may be any number."""
    lows = range(FAR) if interval.low == "not_given" else [0 if interval.low == "open" else int(interval.low)]
    highs = range(FAR) if interval.high == "not_given" else [FAR if interval.high == "open" else int(interval.high)]
    return [set(range(low, high + 1)) for low in lows for high in highs if low <= high]


def verdict(answers: set[bool]) -> bool | None:
    return answers.pop() if len(answers) == 1 else None


def corners(interval: Interval) -> list[set[int]]:
    sets = fillings(interval)
    return [min(sets, key=lambda s: (len(s), min(s))), min(sets, key=lambda s: (len(s), -min(s))), max(sets, key=len)]


@given(intervals(), intervals())
def test_meeting_is_certain_only_where_every_filling_agrees(a: Interval, b: Interval) -> None:
    certain = verdict({bool(x & y) for x in corners(a) for y in corners(b)})
    assert meets(a, b) == (None if a.silent or b.silent else certain)
    assert meets(a, b) == meets(b, a)


@given(intervals(), intervals())
def test_what_lies_wholly_below_never_meets(a: Interval, b: Interval) -> None:
    assert wholly_below(a, b) == (all(max(x) < min(y) for x in corners(a) for y in corners(b)) and b.low != "not_given")
    if wholly_below(a, b):
        assert meets(a, b) is False
        assert not wholly_below(b, a)


@given(intervals(), intervals())
def test_a_contained_interval_meets_its_container(outer: Interval, inner: Interval) -> None:
    if contains(outer, inner):
        assert meets(outer, inner)
        assert may_be_part(inner, outer)
    if meets(outer, inner) is False:
        assert contains(outer, inner) is False


@given(intervals())
def test_a_known_interval_contains_itself(interval: Interval) -> None:
    assert contains(interval, interval) is not False
    assert contains(interval, interval) or not interval.known


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((11, "open"), (24, "open"), True),
        ((11, "open"), (9, 9), False),
        ((9, 9), (9, 9), True),
        (("not_given", "not_given"), (9, 9), None),
        ((5, "not_given"), (3, 3), False),
        ((5, "not_given"), (5, 5), True),
        ((5, "not_given"), (7, 7), None),
        (("not_given", 5), (6, "open"), False),
        (("open", 5), (0, 0), True),
    ],
)
def test_meets(a: tuple[Bound, Bound], b: tuple[Bound, Bound], expected: bool | None) -> None:
    assert meets(Interval(*a), Interval(*b)) is expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ((3, "open"), (9, 9), True),
        ((10, "open"), (9, 9), False),
        ((10, 10), (3, "open"), True),
        ((10, 10), ("not_given", "not_given"), None),
        (("not_given", 4), (9, 9), True),
        (("not_given", 10), (9, 9), None),
    ],
)
def test_may_be_part(part: tuple[Bound, Bound], whole: tuple[Bound, Bound], expected: bool | None) -> None:
    assert may_be_part(Interval(*part), Interval(*whole)) is expected


@pytest.mark.parametrize(("low", "high"), [(5, 4), (-1, 3), (-2, "open"), ("open", -1)])
def test_bounds_out_of_order_make_no_interval(low: Bound, high: Bound) -> None:
    assert not in_order(low, high)
    with pytest.raises(ValueError, match="low"):
        Interval(low, high)
