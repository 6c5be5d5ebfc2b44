from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.values.casualty_terms import Qualifier
from builder.values.interval import Bound, in_order
from builder.values.interval_rules import INTERVAL_RULES, RULES_VERSION
from builder.values.read_count import read_count

COUNT_WORDS = (
    "at least",
    "more than",
    "no",
    "10",
    "3",
    "to",
    "a",
    "dozen",
    "half",
    "of",
    "hundred",
    "many",
    "-",
    "0",
    "one",
    "up to",
)

# The table of the published rules: name, low, high.
PUBLISHED = {
    "exact": ("n", "n"),
    "at-least": ("n", "open"),
    "more-than": ("n + 1", "open"),
    "up-to": (0, "n"),
    "about": ("n", "n"),
    "range": ("a", "b"),
    "several": (3, "open"),
    "tens": (20, "open"),
    "dozens": (24, "open"),
    "scores": (40, "open"),
    "hundreds": (200, "open"),
    "thousands": (2000, "open"),
    "many": ("not_given", "not_given"),
    "zero": (0, 0),
    "none-known": ("not_given", "not_given"),
    "unknown": ("not_given", "not_given"),
}


def test_the_table_holds_the_published_rules_and_no_others() -> None:
    assert {rule.id: (rule.low, rule.high) for rule in INTERVAL_RULES} == {
        f"{name}/{RULES_VERSION}": bounds for name, bounds in PUBLISHED.items()
    }
    assert {rule.qualifier for rule in INTERVAL_RULES} == set(get_args(Qualifier))
    assert all(rule.help.endswith(".") for rule in INTERVAL_RULES)


@pytest.mark.parametrize("word", ["several", "tens", "dozens", "scores", "hundreds", "thousands"])
def test_each_vague_word_is_read_as_the_table_prints_it(word: str) -> None:
    reading = read_count(f"{word} of people")
    assert reading is not None
    assert (reading.low, reading.high, reading.qualifier) == (*PUBLISHED[word], "vague")
    assert reading.rule == f"{word}/{RULES_VERSION}"


READ: list[tuple[str, str, Bound, Bound, str]] = [
    ("16 civilians", "at least", 16, "open", "at-least/1"),
    ("15 Ukrainian fighters", "At least", 15, "open", "at-least/1"),
    ("at least 11", "", 11, "open", "at-least/1"),
    ("no fewer than 12", "", 12, "open", "at-least/1"),
    ("not less than twelve", "", 12, "open", "at-least/1"),
    ("100 or more", "", 100, "open", "at-least/1"),
    ("100+", "", 100, "open", "at-least/1"),
    ("at least two dozen", "", 24, "open", "at-least/1"),
    ("at least 10 to 15", "", 10, "open", "at-least/1"),
    ("more than 100", "", 101, "open", "more-than/1"),
    ("11", "more than", 12, "open", "more-than/1"),
    ("over 30", "", 31, "open", "more-than/1"),
    ("exceeds 30", "", 31, "open", "more-than/1"),
    ("upwards of 30", "", 31, "open", "more-than/1"),
    ("more than a dozen", "", 13, "open", "more-than/1"),
    ("up to 40", "", 0, 40, "up-to/1"),
    ("as many as 50", "", 0, 50, "up-to/1"),
    ("no more than 12", "", 0, 12, "up-to/1"),
    ("fewer than 12", "", 0, 11, "up-to/1"),
    ("about 20", "", 20, 20, "about/1"),
    ("nearly 40", "", 40, 40, "about/1"),
    ("some 50", "", 50, 50, "about/1"),
    ("an estimated 60", "", 60, 60, "about/1"),
    ("two dozen", "", 24, 24, "about/1"),
    ("a dozen or so", "", 12, 12, "about/1"),
    ("a couple", "", 2, 2, "about/1"),
    ("half a dozen", "", 6, 6, "about/1"),
    ("between 10 and 20", "", 10, 20, "range/1"),
    ("10 to 20", "", 10, 20, "range/1"),
    ("10-20", "", 10, 20, "range/1"),
    ("from 10 to 20", "", 10, 20, "range/1"),
    ("two or three", "", 2, 3, "range/1"),
    ("two to three hundred", "", 200, 300, "range/1"),
    ("a hundred and six", "", 106, 106, "exact/1"),
    ("1,200", "", 1200, 1200, "exact/1"),
    ("a total of nine people", "", 9, 9, "exact/1"),
    ("two more", "", 2, 2, "exact/1"),
    ("30 others", "", 30, 30, "exact/1"),
    ("seven of the 44", "", 7, 7, "exact/1"),
    ("a soldier", "", 1, 1, "exact/1"),
    ("several hundred", "", 300, "open", "several/1"),
    ("a few", "", 3, "open", "several/1"),
    ("a handful of people", "", 3, "open", "several/1"),
    ("tens of thousands", "", 20_000, "open", "tens/1"),
    ("many hundreds", "", 200, "open", "hundreds/1"),
    ("many", "", "not_given", "not_given", "many/1"),
    ("more", "", "not_given", "not_given", "many/1"),
    ("no one", "", 0, 0, "zero/1"),
    ("none of the 44", "", 0, 0, "zero/1"),
    ("no civilians", "", 0, 0, "zero/1"),
    ("0", "", 0, 0, "zero/1"),
    ("no reports of", "", "not_given", "not_given", "none-known/1"),
    ("no confirmed deaths", "", "not_given", "not_given", "none-known/1"),
    ("unknown", "", "not_given", "not_given", "unknown/1"),
    ("exact number of victims remains unknown", "", "not_given", "not_given", "unknown/1"),
    ("an unknown number", "", "not_given", "not_given", "unknown/1"),
]


@pytest.mark.parametrize(("figure", "apart", "low", "high", "rule"), READ)
def test_a_figure_is_read_by_its_rule(figure: str, apart: str, low: Bound, high: Bound, rule: str) -> None:
    reading = read_count(figure, apart)
    assert reading is not None
    assert (reading.low, reading.high, reading.rule) == (low, high, rule)
    assert reading.qualifier == next(r.qualifier for r in INTERVAL_RULES if r.id == rule)


@pytest.mark.parametrize(
    ("figure", "flagged"),
    [("about 20", True), ("two dozen", True), ("about 10 to 20", True), ("20", False), ("dozens", False)],
)
def test_what_is_flagged_approximate(figure: str, flagged: bool) -> None:
    reading = read_count(figure)
    assert reading is not None
    assert reading.approximate is flagged


@pytest.mark.parametrize(
    ("figure", "apart"),
    [
        ("", ""),
        ("civilians", ""),
        ("9M55K", ""),
        ("2 adults and 3 children", ""),
        ("up to dozens", ""),
        ("16", "reportedly"),
    ],
)
def test_what_no_rule_reads(figure: str, apart: str) -> None:
    assert read_count(figure, apart) is None


@pytest.mark.parametrize(
    ("figure", "apart", "chosen", "expected"),
    [
        ("16", "", "at_least", (16, "open", "at-least/1")),
        ("11", "more than", "at_least", (12, "open", "more-than/1")),
        ("11", "at least", "at_most", (0, 11, "up-to/1")),
        ("11", "reportedly", "exact", (11, 11, "exact/1")),
        ("many", "", "vague", ("not_given", "not_given", "many/1")),
        ("unknown", "", "unknown", ("not_given", "not_given", "unknown/1")),
        ("dozens", "", "exact", None),
        ("16", "", "zero", None),
        ("16", "", "unknown", None),
        ("16", "", "range", None),
    ],
)
def test_the_editors_qualifier_wins_where_it_can(
    figure: str, apart: str, chosen: Qualifier, expected: tuple[Bound, Bound, str] | None
) -> None:
    reading = read_count(figure, apart, chosen)
    assert (reading and (reading.low, reading.high, reading.rule)) == expected


@given(st.text(max_size=40), st.sampled_from(["", "at least", "more than", "up to", "about", "x"]))
def test_any_words_give_an_ordered_interval_or_nothing(figure: str, apart: str) -> None:
    reading = read_count(figure, apart)
    assert reading is None or in_order(reading.low, reading.high)


@given(st.lists(st.sampled_from(COUNT_WORDS)))
def test_any_row_of_count_words_gives_an_ordered_interval_or_nothing(words: list[str]) -> None:
    reading = read_count(" ".join(words))
    if reading is not None:
        assert reading.interval.low == reading.low
