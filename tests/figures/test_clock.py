from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.figures.clock import Span, Unit, clock, extent, floor, following, has_gaps, is_moment, printed
from tests.figures.samples import at, day

MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(MOMENTS)
    return start, start + draw(st.timedeltas(timedelta(0), timedelta(days=400)))


@pytest.mark.parametrize(
    ("unit", "start", "after"),
    [
        ("day", datetime(2032, 2, 29), datetime(2032, 3, 1)),
        ("month", datetime(2032, 2, 1), datetime(2032, 3, 1)),
        ("year", datetime(2032, 1, 1), datetime(2033, 1, 1)),
    ],
)
def test_units(unit: Unit, start: datetime, after: datetime) -> None:
    moment = datetime(2032, 2, 29, 13, 34, 5)
    assert floor(moment, unit) == start
    assert following(start, unit) == after


@given(MOMENTS, st.sampled_from(["day", "month", "year"]))
def test_every_moment_lies_in_its_unit(moment: datetime, unit: Unit) -> None:
    assert floor(moment, unit) <= moment < following(floor(moment, unit), unit)


@pytest.mark.parametrize(
    ("unit", "room", "year", "name"),
    [
        ("day", 200, True, "Sat 3 May 2031"),
        ("day", 85, True, "3 May 2031"),
        ("day", 200, False, "Sat 3 May"),
        ("day", 48, True, "3 May"),
        ("day", 20, True, "3"),
        ("month", 200, True, "May 2031"),
        ("month", 40, True, "May"),
        ("year", 60, True, "2031"),
        ("year", 10, True, ""),
    ],
)
def test_names_as_long_as_fits(unit: Unit, room: float, year: bool, name: str) -> None:
    assert printed(datetime(2031, 5, 3), unit, room, year=year) == name


def test_days_with_gaps_folded() -> None:
    made = clock([day(3), at(3, 13, 34), day(4), day(9)], 100, 900, 60)
    assert [(column.label, column.gap) for column in made.columns] == [
        ("Sat 3 May 2031", False),
        ("Sun 4 May", False),
        ("4 days", True),
        ("Fri 9 May", False),
    ]
    assert made.at(datetime(2031, 5, 3, 12)) == pytest.approx((made.columns[0].left + made.columns[0].right) / 2)
    assert made.at(datetime(2030, 1, 1)) == 100
    assert made.at(datetime(2040, 1, 1)) == made.columns[-1].right == pytest.approx(900)


def test_coarser_units_where_days_have_no_room() -> None:
    months = clock([day(number, month) for month in range(1, 13) for number in (1, 15)], 0, 900, 70)
    assert [column.label for column in months.columns][:2] == ["Jan 2031", "Feb"]
    years = clock([(datetime(year, 1, 1), datetime(year, 12, 31)) for year in range(1950, 2031)], 0, 900, 70)
    assert len(years.columns) == 81


@given(st.lists(spans(), min_size=1, max_size=20), st.sampled_from([300, 900]))
def test_a_clock_covers_all_and_never_runs_backwards(known: list[Span], room: int) -> None:
    made = clock(known, 10, room, 46)
    assert made.columns[0].left == 10
    assert made.columns[-1].right == pytest.approx(room)
    for one, other in pairwise(made.columns):
        assert one.end == other.start
        assert one.left < one.right == pytest.approx(other.left)
    moments = sorted(moment for span in known for moment in span)
    places = [made.at(moment) for moment in moments]
    assert places == sorted(places)
    assert made.columns[0].start <= moments[0]
    assert made.columns[-1].end > moments[-1]


def test_extent_gaps_and_moments() -> None:
    assert extent([day(9), day(3)]) == "Sat 3 May 2031 to Fri 9 May 2031"
    assert extent([day(3)]) == "Sat 3 May 2031"
    assert has_gaps([day(3), day(5)])
    assert not has_gaps([day(3), day(4)])
    assert is_moment(at(3, 13, 34))
    assert not is_moment(day(3))
