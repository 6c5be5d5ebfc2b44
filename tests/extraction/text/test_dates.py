"""Dates in texts, read against the day the text was issued."""

from __future__ import annotations

from datetime import date

import pytest

from builder.extraction.text.dates import dateline, find_dates
from builder.values.partial_date import parse_date

ISSUED = date(2019, 5, 14)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("She said on Tuesday that", "on Tuesday", "2019-05-14"),
        ("shelled late Sunday night and", "late Sunday night", "2019-05-12"),
        ("on Wednesday the town", "on Wednesday", "2019-05-08"),
        ("last Tuesday it rained", "last Tuesday", "2019-05-07"),
        ("It fell yesterday.", "yesterday", "2019-05-13"),
        ("It fell last night.", "last night", "2019-05-13"),
        ("this morning shells fell", "this morning", "2019-05-14"),
        ("on 3 May the", "on 3 May", "2019-05-03"),
        ("on December 30, a shell", "on December 30", "2018-12-30"),
        ("On 18 May they leave", "On 18 May", "2019-05-18"),
        ("on May 3, 2015, a", "on May 3, 2015", "2015-05-03"),
        ("in May 2015 a", "in May 2015", "2015-05"),
        ("on 2015-05-03 a", "2015-05-03", "2015-05-03"),
        ("since 2011 the", "since 2011", "2011"),
        ("from 1992 to 1995 the", "from 1992 to 1995", "1992/1995"),
        ("Feb. 3 was", "Feb. 3", "2019-02-03"),
    ],
)
def test_days_months_and_years(text: str, printed: str, day: str) -> None:
    (found,) = find_dates(text, ISSUED)
    assert (found.printed, found.date) == (printed, day)
    assert text[found.start : found.end] == printed
    assert parse_date(day)


@pytest.mark.parametrize("text", ["They will meet on Friday.", "next Monday it ends", "due on Friday"])
def test_days_to_come_are_left_open(text: str) -> None:
    assert [found.date for found in find_dates(text, ISSUED)] == [None]


@pytest.mark.parametrize(
    "text",
    ["12 may die", "They may march 5 miles", "30 February 2019 was", "in 2050 people", "at 3 p.m.", "2015 people"],
)
def test_what_is_no_date(text: str) -> None:
    assert not any(found.date for found in find_dates(text, ISSUED) if found.rule != "year")


def test_without_a_day_of_issue_relative_days_stay_open() -> None:
    text = "On Monday a shell fell, three years after 3 May 2016 and since 2011."
    assert [(found.printed, found.date) for found in find_dates(text, None)] == [
        ("On Monday", None), ("3 May 2016", "2016-05-03"), ("since 2011", "2011"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("VELM, 3 JAN 90 -- [TEXT] THE MAYOR SAID", date(1990, 1, 3)),
        ("VELM, May 3, 2019 — The mayor said", date(2019, 5, 3)),
        ("The mayor said on Monday that on 3 May", None),
        ("", None),
    ],
)
def test_datelines(text: str, day: date | None) -> None:
    assert dateline(text) == day
