from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.values.number_words import LARGEST, number_at, read_number

TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
ONES = f"zero one two three four five six seven eight nine ten eleven twelve {TEENS}".split()
DECADES = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell(number: int, joint: str = " and ", hyphen: str = "-") -> str:
    """An independent speller, by division from the top."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return DECADES[number // 10] + (hyphen + ONES[number % 10] if number % 10 else "")
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            head, tail = divmod(number, size)
            gap = joint if tail < 100 else " "
            return f"{spell(head, joint, hyphen)} {name}" + (gap + spell(tail, joint, hyphen) if tail else "")
    raise AssertionError(number)


@given(st.integers(0, 1_000_000), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_a_spelled_number_is_read_back(number: int, joint: str, hyphen: str) -> None:
    words = spell(number, joint, hyphen)
    assert read_number(words) == number
    assert read_number(words.upper()) == number


@given(st.integers(0, LARGEST - 1))
def test_digits_are_read_with_and_without_commas(number: int) -> None:
    assert read_number(str(number)) == number
    assert read_number(f"{number:,}") == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a hundred and six", 106),
        ("two thousand, one hundred and six", 2106),
        ("1.5 million", 1_500_000),
        ("12 thousand", 12_000),
        ("twelve hundred", 1200),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half-dozen", 6),
        ("a half dozen", 6),
        ("three score", 60),
        ("a score", 20),
        ("a couple", 2),
        ("TWENTY-ONE", 21),
    ],
)
def test_other_ways_to_write_a_number(text: str, value: int) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "dozen of",
        "twenty thirty",
        "five six",
        "hundred",
        "thousand thousand",
        "two thousand million",
        "1.5",
        "1.25 thousand and",
        "12th",
        "9M55K",
        "1,20",
        "and six",
        "six and",
        "²",
        "١٢",
        str(LARGEST),
        "9" * 10_000,
        "9" + ",999" * 10_000,
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


def test_a_number_in_a_row_of_words_ends_where_it_ends() -> None:
    words = ["killed", "two", "hundred", "and", "six", "people"]
    found = number_at(words, 1)
    assert found is not None
    assert (found.value, words[found.end], found.round) == (206, "people", False)


def test_collective_numbers_are_round() -> None:
    found = number_at(["two", "dozen"], 0)
    assert found is not None
    assert found.round
