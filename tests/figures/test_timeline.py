"""The timeline: two clocks, bars and dots, and nothing dropped in silence."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.figures.outcomes import ARROW_DOWN, ARROW_RIGHT
from builder.figures.timeline import timeline_figure
from builder.figures.timeline_rows import Entry
from tests.figures.samples import ENTRIES, NASTY, at, charts, day, outside, overlaps, printed, rows


def bars(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        row for layer in spec["layer"] if layer["mark"].get("strokeWidth") == 3.5 for row in layer["data"]["values"]
    ]


def test_nothing_with_a_time_no_figure() -> None:
    assert timeline_figure("none", ()) is None
    assert timeline_figure("none", ENTRIES[-1:]) is None


def test_a_day_is_a_bar_and_an_hour_a_dot() -> None:
    wide, narrow = charts(
        timeline_figure("two", (Entry("a", "happened", "", day(3)), Entry("b", "said", "", at(3, 12, 0))))
    )
    (bar,) = bars(wide)
    (dot,) = rows(wide, "point")
    assert bar["x"] < dot["x"] < bar["x2"]
    assert bar["y"] < dot["y"]
    assert (bar["colour"], dot["fill"]) == ("ink", "accent")
    assert "12:00 b" in printed(wide)
    assert "12:00 b" in printed(narrow)
    assert [row["shape"] for row in rows(narrow, "point")] == ["circle"]


def test_an_open_end_is_dotted_with_an_arrow() -> None:
    for spec, arrow in zip(charts(timeline_figure("open", ENTRIES[1:2])), (ARROW_RIGHT, ARROW_DOWN), strict=True):
        assert [row["shape"] for row in rows(spec, "point")] == [arrow]
        assert [layer for layer in spec["layer"] if "strokeDash" in layer["mark"]]
    assert "no end stated" in printed(charts(timeline_figure("open", ENTRIES[1:2]))[1])


def test_a_band_without_entries_says_so() -> None:
    assert "nothing with a stated time" in printed(charts(timeline_figure("one", ENTRIES[3:4]))[0])


def test_ranges_say_their_end_on_a_narrow_page() -> None:
    _, narrow = charts(timeline_figure("range", (Entry("a march", "happened", "", day(3, last=6)),)))
    assert printed(narrow)[-1] == "until Tue 6 May"
    month = Entry("a month", "happened", "", (datetime(2031, 5, 1), datetime(2031, 5, 31, 23, 59, 59)))
    assert printed(charts(timeline_figure("month", (month,)))[1])[2:] == ["May 2031", "a month"]


def test_every_entry_is_in_the_lines_drawn_or_not() -> None:
    figure = timeline_figure("all", ENTRIES)
    assert figure is not None
    assert len(figure.lines) == len(ENTRIES)
    assert figure.lines[-1] == "not stated, happened: in recent days (not drawn: no time stated)"
    assert "since 2015, happened: an alliance (no end stated) (not drawn: more than a month)" in figure.lines
    assert "Listed and not drawn, because longer than a month: 1." in figure.note
    assert "Listed and not drawn, because without a stated time: 1." in figure.note
    assert figure.alt.startswith(
        "Timeline, Wed 30 Apr 2031 to Wed 7 May 2031; happened: 3 entries; was said: 3 entries."
    )
    drawn = "".join(text for spec in charts(figure) for text in printed(spec))
    assert "an alliance" not in drawn


def test_long_entries_alone_are_drawn() -> None:
    figure = timeline_figure("long", ENTRIES[6:7])
    assert "an alliance" in printed(charts(figure)[0])


def test_too_many_are_drawn_as_counts_and_all_listed() -> None:
    entries = tuple(
        Entry(f"number {number}", "said", "", day(1 + number % 28, 1 + number % 12)) for number in range(500)
    )
    figure = timeline_figure("many", entries)
    assert figure is not None
    wide, narrow = charts(figure)
    assert len(figure.lines) == 500
    for spec in (wide, narrow):
        counts = [int(text.split()[0]) for text in printed(spec) if text.endswith(" entries")]
        assert len(counts) == 12
        assert sum(counts) == 500
    assert "too many entries" in figure.note


def test_what_would_be_drawn_alike_is_drawn_once_with_how_often() -> None:
    figure = timeline_figure("same", (*[ENTRIES[3]] * 3, ENTRIES[4], ENTRIES[2]))
    assert figure is not None
    for spec in charts(figure):
        assert [text for text in printed(spec) if "Oster" in text] == ["13:34 Oster writes × 3"]
    assert len(figure.lines) == 5
    assert "was said: 4 entries" in figure.alt


def test_order_changes_nothing() -> None:
    assert timeline_figure("a", ENTRIES) == timeline_figure("a", ENTRIES[::-1])


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    start, hour = draw(st.integers(1, 27)), draw(st.integers(0, 23))
    span = draw(st.sampled_from([day(start), at(start, hour, 5), day(start, last=28), day(1, 1, 31), None]))
    label = draw(st.sampled_from([*NASTY, "shelling", "talks near the border", "Oster and Tarn speak to the papers"]))
    return Entry(label, draw(st.sampled_from(["happened", "said"])), "then", span, draw(st.booleans()))


@settings(max_examples=60)
@given(st.lists(entries(), min_size=1, max_size=15))
def test_labels_never_lie_over_each_other_or_outside(drawn: list[Entry]) -> None:
    figure = timeline_figure("any", tuple(drawn))
    if figure is None:
        assert all(each.span is None for each in drawn)
        return
    for spec in charts(figure):
        assert overlaps(spec) == []
        assert outside(spec) == []
