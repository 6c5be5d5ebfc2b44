from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.figures.fitting import width
from builder.figures.reading_places import Box, free_place

PAGE: Box = (100, 0, 500, 58)


def hit(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_beside_the_shape_or_above_where_a_line_runs_through_it() -> None:
    level, above = (free_place(200, 30, "24", lined, PAGE, []) for lined in (False, True))
    assert level[0] == above[0] == 209
    assert level[1] < 30 < level[3]
    assert above[3] < 30


def test_left_where_there_is_no_room_to_the_right() -> None:
    assert free_place(495, 30, "24 or more", False, PAGE, [])[2] == 486


def test_behind_what_stands_there_and_at_last_beneath() -> None:
    taken = [(190.0, -20.0, 260.0, 100.0), (140.0, -20.0, 190.0, 100.0)]
    assert free_place(200, 30, "24", False, PAGE, taken)[0] == 269
    wall = [(100.0, -50.0, 500.0, 58.0)]
    assert free_place(200, 30, "24", False, PAGE, wall)[1] >= 58


@given(
    st.lists(
        st.tuples(st.integers(100, 500), st.integers(10, 50), st.text("0123456789 ormt", max_size=12), st.booleans()),
        max_size=15,
    )
)
def test_places_are_free_and_never_left_or_right_of_the_page(shapes: list[tuple[int, int, str, bool]]) -> None:
    taken: list[Box] = []
    for x, y, text, lined in shapes:
        box = free_place(x, y, text, lined, PAGE, taken)
        assert not any(hit(box, other) for other in taken)
        assert box[0] >= 100
        assert box[2] <= 500.01
        assert abs(box[2] - box[0] - width(text, 12.5)) < 1e-9
        taken.append(box)


def test_never_behind_a_shape_it_does_not_belong_to() -> None:
    shape = (300.0, 20.0, 312.0, 40.0)
    box = free_place(200, 30, "a reading that is long", False, PAGE, [shape, (200, -20, 209, 15), (200, 45, 209, 58)])
    assert not 300 < box[0] < 330


def test_not_so_far_behind_that_nobody_would_read_it_with_its_shape() -> None:
    taken: list[Box] = [(209.0, -20.0, 350.0, 100.0), (350.0, -20.0, 420.0, 100.0), (100.0, -20.0, 191.0, 100.0)]
    assert free_place(200, 30, "24", False, PAGE, taken)[1] >= 58
