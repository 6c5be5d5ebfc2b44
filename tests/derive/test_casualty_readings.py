from __future__ import annotations

from typing import Any

import pytest

from builder.derive.casualties.phrases import figure
from builder.derive.casualties.readings import ReportReading, read_reports
from builder.values.interval import Interval
from tests.derive.casualty_examples import dossier, event, key, report


def reading(words: str = "7", **fields: Any) -> ReportReading:
    return read_reports(dossier(report("a", words, **fields)))[key("a")]


@pytest.mark.parametrize(
    ("words", "fields", "low", "high", "rule"),
    [
        ("7", {}, 7, 7, "exact/1"),
        ("16 civilians", {"qualifier": "at_least", "qualifier_words": "at least"}, 16, "open", "at-least/1"),
        ("dozens", {"qualifier": "vague"}, 24, "open", "dozens/1"),
        ("dozens", {"qualifier": "vague", "low": "30"}, 30, "open", "editor"),
        ("dozens", {"qualifier": "vague", "low": "24", "high": "open"}, 24, "open", "dozens/1"),
        ("those in the cellar", {"low": "1", "high": "1"}, 1, 1, "editor"),
        ("those in the cellar", {"low": "1"}, 1, "not_given", "editor"),
        ("many", {"qualifier": "vague"}, "not_given", "not_given", "many/1"),
        ("7", {"low": "not_given", "high": "not_given"}, "not_given", "not_given", "editor"),
        ("unreadable", {}, "not_given", "not_given", None),
        ("7", {"low": "9", "high": "8"}, "not_given", "not_given", None),
        ("7", {"low": "open"}, "not_given", "not_given", None),
    ],
)
def test_an_editors_bounds_win_over_the_rule(words: str, fields: Any, low: Any, high: Any, rule: str | None) -> None:
    found = reading(words, **fields)
    assert found.interval == Interval(low, high)
    assert found.rule == rule


def test_approximate_is_carried_also_with_an_editors_bounds() -> None:
    assert reading("about 20", qualifier="about").approximate
    assert reading("about 20", qualifier="about", low="15", high="25").approximate
    assert not reading("20").approximate


def test_reports_stand_in_the_order_of_the_time_they_speak_of() -> None:
    found = read_reports(
        dossier(
            report("undated", "1"),
            report("late", "1", said="2022-05-02"),
            report("day", "1", said="2022-05-01"),
            report("hour", "1", said="2022-05-01T09:00"),
            report("backdated", "1", said="2022-05-03", as_of="2022-05-01T08:00"),
        )
    )
    assert [name.id for name in found] == ["day", "backdated", "hour", "late", "undated"]


@pytest.mark.parametrize(
    ("words", "fields", "expected"),
    [
        ("1", {}, "1 killed"),
        ("one woman", {"population": "woman"}, "1 woman killed"),
        ("3 children", {"population": "child"}, "3 children killed"),
        ("1,200", {"outcome": "displaced"}, "1,200 displaced"),
        ("11", {"qualifier": "at_least", "qualifier_words": "at least"}, "11 or more killed"),
        ("up to 20", {"qualifier": "at_most", "population": "medical"}, "up to 20 medical workers killed"),
        ("15 to 20", {"qualifier": "range", "outcome": "casualties"}, "15 to 20 killed or injured"),
        ("about 20", {"qualifier": "about"}, "about 20 killed"),
        ("none", {"qualifier": "zero", "outcome": "injured"}, "0 injured"),
        ("many", {"qualifier": "vague"}, "an unstated number killed"),
        ("many", {"qualifier": "vague", "population": "man"}, "an unstated number of men killed"),
        ("unknown", {"qualifier": "unknown"}, "an unknown number killed"),
        ("no reports", {"qualifier": "none_known", "outcome": "missing"}, "no known number missing"),
        ("x", {"low": "not_given", "high": "9"}, "up to 9 killed"),
        ("x", {"low": "4", "high": "not_given"}, "4 or more killed"),
    ],
)
def test_a_figure_is_short_and_says_what_was_read(words: str, fields: Any, expected: str) -> None:
    assert figure(reading(words, **fields)) == expected


def test_a_report_without_its_event_is_read_all_the_same() -> None:
    found = read_reports(dossier(report("a", "7", place="pier"), event("other")))
    assert found[key("a")].partial
