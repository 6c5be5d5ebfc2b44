from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extraction.text.marks import Quoted, may_hold_marks, quoted_spans


def spans(text: str) -> tuple[Quoted, ...]:
    return quoted_spans(text, 0, len(text))


def words(text: str) -> list[str]:
    return [text[q.start : q.end] for q in spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” Orr said. “It rained.”", ["We left,", "It rained."]),
        ('"We left," Orr said. "It rained."', ["We left,", "It rained."]),
        ("''We left,'' Orr said.", ["We left,"]),
        ("``We left,'' Orr said.", ["We left,"]),
        ("„We left“, Orr said.", ["We left"]),
        ("„We left”, Orr said.", ["We left"]),
        ("«We left», Orr said.", ["We left"]),
        ("»We left«, Orr said.", ["We left"]),
        ("‹We left›, Orr said.", ["We left"]),
        ("‘We left,’ Orr said.", ["We left,"]),
        ("'We left,' Orr said.", ["We left,"]),
        ("‚We left‘, Orr said.", ["We left"]),
        ('“We left," Orr said. "It rained.”', ["We left,", "It rained."]),
        ("« We left », Orr said.", ["We left"]),
        ('a "so-called" fix', ["so-called"]),
        ('("ruin")', ["ruin"]),
    ],
)
def test_pairs_of_every_shape(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert all((q.opened, q.closed) == ("printed", "printed") for q in spans(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the workers’ hall and the boats’ crews", []),
        ("rock 'n' roll of the '90s, 'tis said", []),
        ("‘It is the workers’ right to go,’ he said.", ["It is the workers’ right to go,"]),
        ('a 5" pipe and a 6" pipe', []),
        ("Orr's boat didn't sink", []),
        ('<post id="12" author="x"> he said "no"', ["no"]),
    ],
)
def test_apostrophes_inches_and_markup_are_no_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_inner_quotations_follow_the_outer_one_with_their_depth() -> None:
    text = "“He told me ‘go “now” or never’ twice,” she said."
    assert [(text[q.start : q.end], q.depth) for q in spans(text)] == [
        ("He told me ‘go “now” or never’ twice,", 0),
        ("go “now” or never", 1),
        ("now", 2),
    ]


def test_straight_marks_nest_when_two_closing_ones_follow() -> None:
    assert words('"He said "go" to me," Orr said.') == ['He said "go" to me,', "go"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rained. We stay. “", ("It rained. We stay.", "printed", "reversed")),
        ("”We stay,” he said", ("We stay,", "reversed", "printed")),
        ("“We stay, he said", ("We stay, he said", "printed", "missing")),
        ("We stay,” he said", ("We stay,", "missing", "printed")),
    ],
)
def test_broken_marks_are_named(text: str, expected: tuple[str, str, str]) -> None:
    (found,) = spans(text)
    assert (text[found.start : found.end], found.opened, found.closed) == expected


def test_an_unclosed_quotation_ends_where_the_next_one_opens() -> None:
    text = '"We stay, he said. "It rained," he said. "It stopped."'
    assert words(text) == ["We stay, he said.", "It rained,", "It stopped."]
    assert [q.closed for q in spans(text)] == ["missing", "printed", "printed"]


def test_a_straight_mark_with_its_blank_on_the_wrong_side_still_closes() -> None:
    assert words('"We stay, "he said. "It rained," he said.') == ["We stay,", "It rained,"]


def test_blanks_inside_the_marks_are_outside_the_span_but_the_marks_are_known() -> None:
    text = 'He said " we stay " twice'
    (found,) = spans(text)
    assert text[found.start : found.end] == "we stay"
    assert text[found.outer_start : found.outer_end] == '" we stay "'


def test_an_empty_pair_is_nothing() -> None:
    assert spans('"" and “ ”') == ()


def test_only_the_asked_stretch_is_read() -> None:
    text = '"a" "b" "c"'
    assert [text[q.start : q.end] for q in quoted_spans(text, 4, 7)] == ["b"]
    assert not may_hold_marks(text, 1, 2)
    assert may_hold_marks(text, 0, 1)


@given(st.text(alphabet="\"'“”‘’„«»‹›`, .asbA\n—"))
def test_spans_lie_inside_in_order_and_never_cross(text: str) -> None:
    found = spans(text)
    open_ends: list[int] = []
    for q in found:
        assert 0 <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        assert not text[q.start].isspace()
        assert not text[q.end - 1].isspace()
        while open_ends and open_ends[-1] <= q.start:
            open_ends.pop()
        assert len(open_ends) == q.depth
        assert not open_ends or q.end <= open_ends[-1]
        open_ends.append(q.end)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end))


@pytest.mark.parametrize("piece", ['"', "“", "”", "“a ", '" a', "'a ", ' "a', "s' "])
def test_thousands_of_unbalanced_marks_take_linear_time(piece: str) -> None:
    started = time.process_time()
    spans(piece * 20_000)
    assert time.process_time() - started < 5
