"""Dates: what is read, what is refused, how they are ordered and printed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from builder.values.partial_date import PartialDate, parse_date

READ = [
    ("2019-05-14T09:42", "2019-05-14 09:42:00", "2019-05-14 09:42:59", "minute", "14 May 2019, 09:42"),
    ("2019-05-14T00:00", "2019-05-14 00:00:00", "2019-05-14 00:00:59", "minute", "14 May 2019, 00:00"),
    ("2019-05-14", "2019-05-14 00:00:00", "2019-05-14 23:59:59", "day", "14 May 2019"),
    ("2019-05-14~", "2019-05-14 00:00:00", "2019-05-14 23:59:59", "day", "about 14 May 2019"),
    ("2020-02", "2020-02-01 00:00:00", "2020-02-29 23:59:59", "month", "February 2020"),
    ("2020-02?", "2020-02-01 00:00:00", "2020-02-29 23:59:59", "month", "about February 2020"),
    ("2019", "2019-01-01 00:00:00", "2019-12-31 23:59:59", "year", "2019"),
    ("2019%", "2019-01-01 00:00:00", "2019-12-31 23:59:59", "year", "about 2019"),
    ("0987", "0987-01-01 00:00:00", "0987-12-31 23:59:59", "year", "987"),
    ("2019-05-12/2019-05-14", "2019-05-12 00:00:00", "2019-05-14 23:59:59", "range", "12 to 14 May 2019"),
    ("2019-05-30/2019-06-02", "2019-05-30 00:00:00", "2019-06-02 23:59:59", "range", "30 May 2019 to 2 June 2019"),
    ("2019-05/2019-06", "2019-05-01 00:00:00", "2019-06-30 23:59:59", "range", "May 2019 to June 2019"),
    ("2018/2019-06", "2018-01-01 00:00:00", "2019-06-30 23:59:59", "range", "2018 to June 2019"),
    ("2019-05~/2019-06", "2019-05-01 00:00:00", "2019-06-30 23:59:59", "range", "about May 2019 to June 2019"),
    ("201X", "2010-01-01 00:00:00", "2019-12-31 23:59:59", "range", "between 1 January 2010 and 31 December 2019"),
    ("20XX", "2000-01-01 00:00:00", "2099-12-31 23:59:59", "range", "between 1 January 2000 and 31 December 2099"),
    ("2019-XX", "2019-01-01 00:00:00", "2019-12-31 23:59:59", "range", "between 1 January 2019 and 31 December 2019"),
    ("2019-05-XX", "2019-05-01 00:00:00", "2019-05-31 23:59:59", "range", "between 1 May 2019 and 31 May 2019"),
]

REFUSED = [
    "", " ", "today", "May 2019", "14.5.2019", "14/05/2019", "19-05-14", "2019-5-14", "20190514", "2019-13-01",
    "2019-05-32", "2019-02-29", "2019-00", "2019-13", "0000", "-0044", "12019", "Y12019", "XXXX", "1XXX",
    "2019-05-14T9:42", "2019-05-14T24:00", "2019-05-14T09:60", "2019-05-14T09:42:10", "2019-05-14T09:42Z",
    "2019-05-14T09:42+03:00", "2019-05-14 09:42", "2019-05-14\n", "٢٠١٩-٠٥-١٤", "２０１９",
    "2019-21", "2019-24", "2019-05-14/", "/2019-05-14", "2019-05-14/..", "../2019", "~2019", "2019-~05", "20X9",
    "2019-05-1X", "2019-05-14/2019-05-12", "2019/2018", "2019/2020/2021", "2019~~", "[2019,2020]", "{2019}",
    "2019-05-14T09:42/2019-05-14T10:00", "9" * 100,
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest", "precision", "printed"), READ)
def test_read(text: str, earliest: str, latest: str, precision: str, printed: str) -> None:
    found = parse_date(text)
    assert (found.earliest, found.latest) == (datetime.fromisoformat(earliest), datetime.fromisoformat(latest))
    assert (found.precision, found.printed(), str(found)) == (precision, printed, text)
    assert found.approximate == any(mark in text for mark in "~?%")


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"expected a date|must be|out of range|ends before|Invalid isoformat"):
        parse_date(text)


def test_order_is_earliest_then_latest_then_as_written() -> None:
    ordered = ["2018", "2019-05", "2019-05-14T09:42", "2019-05-14", "2019-05-14~", "2019-05-15", "2019-06"]
    expected = ["2018", "2019-05", "2019-05-14", "2019-05-14~", "2019-05-14T09:42", "2019-05-15", "2019-06"]
    assert [str(found) for found in sorted(map(parse_date, ordered))] == expected
    assert [str(found) for found in sorted(map(parse_date, reversed(ordered)))] == expected


def test_before_needs_every_moment_to_lie_before() -> None:
    assert parse_date("2019-04-30").before(parse_date("2019-05"))
    assert not parse_date("2019-05-14").before(parse_date("2019-05"))
    assert not parse_date("2019-05").before(parse_date("2019-05-14"))
    assert not parse_date("2019-05-14").before(parse_date("2019-05-14"))
    assert parse_date("2019-05-14T09:41").before(parse_date("2019-05-14T09:42"))


@pytest.mark.parametrize("value", [20190514, date(2019, 5, 14), None, ["2019"], 2019.5, True])
def test_only_text_is_a_date(value: object) -> None:
    with pytest.raises(ValidationError, match="expected a date such as"):
        TypeAdapter(PartialDate).validate_python(value)


@given(st.dates(min_value=date(1, 1, 1)), st.integers(0, 4), st.integers(0, 400))
def test_what_is_written_is_read_again(first: date, form: int, days: int) -> None:
    last = min(first + timedelta(days=days), date.max) if first < date(9998, 1, 1) else first
    text = [
        f"{first.year:04}", f"{first:%m}", first.isoformat(), f"{first.isoformat()}T10:05",
        f"{first.isoformat()}/{last.isoformat()}",
    ][form]  # fmt: skip
    text = f"{first.year:04}-{text}" if form == 1 else text
    found = parse_date(text)
    assert found.earliest <= found.latest
    assert found.earliest.date() <= first <= found.latest.date()
    adapter = TypeAdapter(PartialDate)
    assert adapter.validate_json(adapter.dump_json(found)) == found == parse_date(str(found))
