"""The interval chart: what is drawn for each kind of bound, and that nothing hides anything."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.figures.interval_rows import IntervalRow
from builder.figures.intervals import interval_figure
from builder.figures.outcomes import ARROW_LEFT, ARROW_RIGHT, CROSS, SIGNS, sign_at
from builder.values.casualty_terms import Outcome
from tests.figures.samples import INTERVALS, NASTY, charts, outside, overlaps, printed, rows


def one(**changes: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "label": "Tarn",
        "outcome": "killed",
        "population": "all",
        "low": 9,
        "high": 9,
        "reading": "9",
    }
    return charts(interval_figure("one", (IntervalRow(**fields | changes),)))[0]


def counts(spec: dict[str, Any]) -> list[Any]:
    """The counts at which shapes stand on the scale."""
    return [
        row["x"]
        for layer in spec["layer"]
        if layer["mark"]["type"] == "point" and layer["encoding"]["x"].get("scale")
        for row in layer["data"]["values"]
    ]


def shapes(spec: dict[str, Any]) -> set[str]:
    return {row["shape"] for row in rows(spec, "point")}


def dotted(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for layer in spec["layer"] if "strokeDash" in layer["mark"] for row in layer["data"]["values"]]


def test_no_rows_no_figure() -> None:
    assert interval_figure("none", ()) is None


def test_a_number_is_one_filled_shape() -> None:
    spec = one()
    assert counts(spec) == [9]
    assert shapes(spec) == {"square"}
    assert not dotted(spec)


def test_a_range_is_two_shapes_and_a_solid_line() -> None:
    spec = one(low=30, high=50, reading="30 to 50")
    assert counts(spec) == [30, 50]
    assert {"x": 30, "x2": 50, "y": 34, "colour": "ink"} in rows(spec, "rule")


@pytest.mark.parametrize("high", ["open", "not_given"])
def test_an_open_end_runs_dotted_to_the_edge_with_the_reading_behind(high: Any) -> None:
    spec = one(low=24, high=high, reading="24 or more")
    (line,) = dotted(spec)
    reading = next(row for row in rows(spec, "text") if row["text"] == "24 or more")
    assert counts(spec) == [24]
    assert shapes(spec) == {"square", ARROW_RIGHT}
    assert line["x"] < line["x2"] < reading["x"] < 960


@pytest.mark.parametrize("low", ["open", "not_given"])
def test_a_number_open_below_runs_dotted_to_zero(low: Any) -> None:
    spec = one(low=low, high=9, reading="up to 9")
    (line,) = dotted(spec)
    assert counts(spec) == [9]
    assert shapes(spec) == {"square", ARROW_LEFT}
    assert line["x"] == 384


def test_none_is_a_cross_at_zero_with_its_outcome_in_words() -> None:
    spec = one(low=0, high=0, reading="none", outcome="injured")
    assert counts(spec) == [0]
    assert shapes(spec) == {CROSS}
    assert "injured: none" in printed(spec)


def test_no_number_is_words_in_italics_and_no_shape() -> None:
    spec = one(low="not_given", high="not_given", reading="no number given", words="“many”")
    assert not rows(spec, "point")
    silent = [layer for layer in spec["layer"] if layer["mark"].get("font") == "silent"]
    assert [row["text"] for layer in silent for row in layer["data"]["values"]] == ["killed: “many”, no number given"]


def test_words_that_the_reading_repeats_are_left_out() -> None:
    spec = one(low="not_given", high="not_given", reading="said to be unknown", words="“unknown”")
    assert "killed: said to be unknown" in printed(spec)


def test_about_is_a_pale_band() -> None:
    bands = [layer for layer in one(approximate=True, reading="about 9")["layer"] if "strokeOpacity" in layer["mark"]]
    assert [row["y"] for layer in bands for row in layer["data"]["values"]] == [34]
    assert not [layer for layer in one()["layer"] if "strokeOpacity" in layer["mark"]]


def test_every_outcome_of_the_records_has_a_look_of_its_own() -> None:
    outcomes = get_args(Outcome)
    looks = {(sign_at(outcome, 0, 0)["shape"], sign_at(outcome, 0, 0)["fill"]) for outcome in outcomes}
    assert len(looks) == len(SIGNS) == len(outcomes)


def test_rows_keep_their_order_and_stand_under_their_headings() -> None:
    for spec in charts(interval_figure("many", INTERVALS)):
        heads = [
            row["text"]
            for layer in spec["layer"]
            if layer["mark"].get("font") == "heading"
            for row in layer["data"]["values"]
        ]
        assert heads == list(dict.fromkeys(row.group for row in INTERVALS))
        numbers = {
            row["text"]: row["y"] for row in rows(spec, "text") if row["text"] in set("12345678") and row["x"] < 40
        }
        assert [numbers[each] for each in "12345678"] == sorted(numbers.values())


def test_words_of_the_figure() -> None:
    figure = interval_figure("many", INTERVALS)
    assert figure is not None
    assert len(figure.lines) == len(INTERVALS)
    for row, line in zip(INTERVALS, figure.lines, strict=True):
        assert all(text in line for text in (row.label, row.outcome, row.population, row.reading, row.words, row.group))
    assert figure.alt == (
        "Interval chart of 8 figures under 4 names, from 0 to 120; 1 of them is open upwards. "
        "The table gives the same rows in words."
    )
    for sign in ("square root", "dotted line", "solid line", "cross stands at zero", "pale band", "italics"):
        assert sign in figure.note


def test_the_note_says_only_what_occurs() -> None:
    figure = interval_figure("plain", INTERVALS[3:4])
    assert figure is not None
    assert figure.note == "The scale is a square root, so distances shrink towards the larger numbers."
    assert "16" in figure.alt
    silent = interval_figure("silent", INTERVALS[2:3])
    assert silent is not None
    assert silent.note == "In italics: no number was given."
    assert not [
        layer
        for layer in charts(silent)[0]["layer"]
        if layer["mark"].get("font") == "tick" and len(layer["data"]["values"]) > 1
    ]


@st.composite
def interval_rows(draw: st.DrawFn) -> IntervalRow:
    low = draw(st.one_of(st.integers(0, 3000), st.sampled_from(["open", "not_given"])))
    high = draw(
        st.one_of(st.integers(low if isinstance(low, int) else 0, 4000), st.sampled_from(["open", "not_given"]))
    )
    words = st.sampled_from([*NASTY, "Tarn", "City council of Brenn", "civilians", "all people · said to be confirmed"])
    return IntervalRow(
        draw(words), draw(st.sampled_from(get_args(Outcome))), draw(words), low, high, f"{low} to {high}",  # type: ignore[arg-type]
        draw(words), draw(st.sampled_from(["", "3 May", "4 May"])), draw(st.sampled_from(["", "7", "12a"])), draw(st.booleans()),
    )  # fmt: skip


@settings(max_examples=60)
@given(st.lists(interval_rows(), min_size=1, max_size=12))
def test_nothing_lies_over_anything_else_or_outside(drawn: list[IntervalRow]) -> None:
    figure = interval_figure("any", tuple(drawn))
    for spec in charts(figure):
        assert overlaps(spec) == []
        assert outside(spec) == []
        for layer in spec["layer"]:
            for row in layer["data"]["values"]:
                top = layer["encoding"]["x"].get("scale")
                edge = top["domain"][1] if top else spec["width"]
                assert 0 <= row["x"] <= edge
                assert 0 <= row["y"] <= spec["height"]
    assert figure is not None
    assert len(figure.lines) == len(drawn)


@settings(max_examples=40)
@given(st.lists(interval_rows(), min_size=1, max_size=8), st.sampled_from([0, 1]))
def test_a_figure_is_never_cut(drawn: list[IntervalRow], layout: int) -> None:
    spec = charts(interval_figure("any", tuple(drawn)))[layout]
    for row in drawn:
        if not row.silent:
            assert row.shown in printed(spec)
