"""Figures over time: one strip for each count by a speaker, readings beside their shapes."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.figures.interval_rows import IntervalRow
from builder.figures.outcomes import ARROW_UP
from builder.figures.over_time import TimedRow, over_time_figure
from builder.values.casualty_terms import Outcome
from tests.figures.samples import TIMED, at, charts, day, outside, overlaps, printed, rows


def timed(
    low: Any,
    high: Any,
    reading: str,
    span: Any,
    speaker: str = "Tarn",
    outcome: Outcome = "killed",
    of: str = "all people",
) -> TimedRow:
    return TimedRow(IntervalRow(speaker, outcome, of, low, high, reading), span)


def steps(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        row
        for layer in spec["layer"]
        if layer["encoding"].get("stroke") == {"value": "rule-2"}
        for row in layer["data"]["values"]
    ]


def test_nothing_with_a_time_no_figure() -> None:
    assert over_time_figure("none", ()) is None
    assert over_time_figure("none", (timed(9, 9, "9", None),)) is None


def test_a_later_figure_of_one_speaker_is_joined_by_a_step_and_stands_higher() -> None:
    spec, _ = charts(over_time_figure("two", (timed(9, 9, "9", at(3, 8, 0)), timed(30, 30, "30", at(3, 20, 0)))))
    first, second = rows(spec, "point")
    level, upright = steps(spec)
    assert first["x"] < second["x"]
    assert first["y"] > second["y"]
    assert (level["x"], level["x2"], level["y"]) == (first["x"], second["x"], first["y"])
    assert (upright["x"], upright["y"], upright["y2"]) == (second["x"], first["y"], second["y"])


def test_another_speaker_or_outcome_is_another_strip_without_a_step() -> None:
    spec, _ = charts(
        over_time_figure(
            "three",
            (
                timed(9, 9, "9", at(3, 8, 0)),
                timed(30, 30, "30", at(3, 9, 0), speaker="Oster"),
                timed(9, 9, "9", at(3, 10, 0), outcome="injured"),
            ),
        )
    )
    assert not steps(spec)
    assert len({row["y"] for row in rows(spec, "point")}) == 3


def test_no_number_is_words_and_no_step_from_zero() -> None:
    figure = over_time_figure(
        "unknown", (timed("not_given", "not_given", "said to be unknown", day(3)), timed(37, 37, "37", at(3, 20, 0)))
    )
    spec, _ = charts(figure)
    assert len(rows(spec, "point")) == 1
    assert not steps(spec)
    assert "killed: said to be unknown" in printed(spec)


def test_open_ends_point_upwards_and_days_are_bars() -> None:
    spec, _ = charts(over_time_figure("open", (timed(24, "open", "24 or more", day(3)),)))
    assert {row["shape"] for row in rows(spec, "point")} == {"square", ARROW_UP}
    (square,) = [row for row in rows(spec, "point") if row["shape"] == "square"]
    bars = [row for row in rows(spec, "rule") if row["y"] == square["y"] and row.get("x2", 0) > square["x"]]
    assert [row["x2"] > 950 for row in bars] == [True]


def test_readings_of_one_time_stand_in_the_order_of_their_counts() -> None:
    span = day(3)
    spec, _ = charts(
        over_time_figure("tie", (timed(9, 9, "9", span), timed(100, 100, "100", span), timed(40, 40, "40", span)))
    )
    places = {row["text"]: (row["y"], row["x"]) for row in rows(spec, "text")}
    assert places["100"] < places["40"] < places["9"]


def test_of_many_figures_only_the_ends_are_written_out() -> None:
    counts = (40, *range(41, 60), 7, 90, 50)
    rows_ = tuple(timed(count, count, str(count), at(3, number % 24, 0)) for number, count in enumerate(counts))
    figure = over_time_figure("many", rows_)
    assert figure
    spec, _ = charts(figure)
    assert {row["text"] for row in rows(spec, "text")} & {str(count) for count in counts} == {"40", "50", "7", "90"}
    assert "are written out" in figure.note
    assert len(figure.lines) == len(counts)


def test_a_count_given_once_takes_less_room() -> None:
    once, _ = charts(over_time_figure("once", (timed(9, 9, "9", at(3, 8, 0)),)))
    twice, _ = charts(over_time_figure("twice", (timed(9, 9, "9", at(3, 8, 0)), timed(9, 9, "9", at(3, 20, 0)))))
    assert once["height"] < twice["height"]


def test_order_of_rows_does_not_matter_but_for_ties() -> None:
    later = tuple(row for row in TIMED if row.span in (day(7), at(3, 20, 17)))
    one = over_time_figure("a", (later[0], later[-1]))
    other = over_time_figure("a", (later[-1], later[0]))
    assert one == other


def test_rows_without_a_time_are_told() -> None:
    figure = over_time_figure("some", (*TIMED, timed(13, 13, "13", None, speaker="Agency")))
    assert figure is not None
    assert figure.lines[-1] == "Agency: killed, all people: 13 (time not stated, not drawn)"
    assert "Not drawn, because without a stated time: 1." in figure.note
    assert "Agency" not in "".join(text for spec in charts(figure) for text in printed(spec))
    for row in TIMED:
        assert any(row.row.reading in line and row.row.label in line for line in figure.lines)


@st.composite
def timed_rows(draw: st.DrawFn) -> TimedRow:
    low = draw(st.one_of(st.integers(0, 300), st.sampled_from(["open", "not_given"])))
    high = draw(st.one_of(st.integers(low if isinstance(low, int) else 0, 400), st.sampled_from(["open", "not_given"])))
    start, hour = draw(st.integers(1, 28)), draw(st.integers(0, 23))
    span = draw(st.sampled_from([day(start), at(3, hour, 5), at(start, hour, 55), day(1, last=start)]))
    speaker = draw(st.sampled_from(["Tarn", "Oster", "City council of Brenn and of the districts around it"]))
    of = draw(
        st.sampled_from(["", "all people", "civilians · strikes on three residential areas of the old town of Brenn"])
    )
    return timed(low, high, f"{low} to {high}", span, speaker, draw(st.sampled_from(get_args(Outcome)[:2])), of)


@settings(max_examples=60)
@given(st.lists(timed_rows(), min_size=1, max_size=14))
def test_readings_never_lie_over_each_other_or_outside(drawn: list[TimedRow]) -> None:
    figure = over_time_figure("any", tuple(drawn))
    for spec in charts(figure):
        assert overlaps(spec) == []
        assert outside(spec) == []
        for each in drawn:
            assert each.row.shown in printed(spec)
