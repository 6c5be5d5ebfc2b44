"""Dates a text prints: days of the week, named days, months and years, read against the day the text was issued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from builder.values.partial_date import MONTHS

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS).replace("May|May\\.?", "May") + "|Sept\\.?"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_BEFORE = r"(?:\b(?:on|since|by|until|from|in|during) )?(?:\b(?:earlier|late|early|later|mid) (?:on )?)?"
_NUMBERED = (
    rf"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)? (?P<month>{_MONTH})\b"
    r"(?:,? (?P<year>[0-9]{4}|[0-9]{2}(?=(?: --| —| –|$))))?"
)
_MONTH_FIRST = (
    rf"(?P<month2>{_MONTH}) (?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?\b(?![:.][0-9])(?:,? (?P<year2>[0-9]{{4}}))?"
)
_DATE = re.compile(
    rf"{_BEFORE}(?:\b(?P<which>last|next|this) )?\b(?P<weekday>{'|'.join(_DAYS)}){_PART}\b"
    rf"|(?P<relative>\b(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening))){_PART}\b"
    rf"|{_BEFORE}\b{_NUMBERED}|{_BEFORE}\b{_MONTH_FIRST}"
    r"|\b(?P<iso>[0-9]{4}-[01][0-9]-[0-3][0-9])\b"
    rf"|{_BEFORE}\b(?P<month3>{_MONTH}),? (?P<year3>[0-9]{{4}})\b"
    r"|\b(?:from|between) (?P<first>[12][0-9]{3}) (?:to|and|until) (?P<last>[12][0-9]{3})\b"
    r"|\b(?:in|since|by|until|during) (?P<year4>1[89][0-9]{2}|20[0-9]{2})\b(?!,? [a-z]+ (?:people|men|women))",
    re.IGNORECASE,
)
_DATELINE = 250
_AHEAD = re.compile(r"\b(?:will|next|to be held|scheduled|due|plans? to)\b", re.IGNORECASE)
_NEAR = 60
_SLACK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that say when, by code points; `date` is the day, month, year or range as EDTF, None where it is not known."""

    start: int
    end: int
    printed: str
    date: str | None
    rule: str


def find_dates(text: str, issued: date | None) -> tuple[Dated, ...]:
    """The dates of a text in order; without the day it was issued, relative ones have no date."""
    return tuple(_dated(text, found, issued) for found in _DATE.finditer(text) if _is_month(found))


def dateline(text: str) -> date | None:
    """The day printed in the first line of a text before its story begins: "NORTH PORT, 3 MAY 1990 --"."""
    for found in _DATE.finditer(text, 0, _DATELINE):
        if _is_month(found) and (found["month"] or found["month2"] or found["iso"]):
            day = _absolute(found, None)
            return date.fromisoformat(day) if day and len(day) == len("2000-01-01") else None
    return None


def _dated(text: str, found: re.Match[str], issued: date | None) -> Dated:
    printed = found[0].strip()
    start = found.start() + found[0].index(printed)
    day, rule = _read(text, found, issued)
    return Dated(start, start + len(printed), printed, day, rule)


def _read(text: str, found: re.Match[str], issued: date | None) -> tuple[str | None, str]:
    if found["weekday"]:
        ahead = _AHEAD.search(text, max(0, found.start() - _NEAR), found.start()) or found["which"] == "next"
        return (None if issued is None or ahead else _weekday(found, issued)), "weekday"
    if found["relative"]:
        back = 1 if found["relative"].lower() in ("yesterday", "last night") else 0
        return (None if issued is None else (issued - timedelta(days=back)).isoformat()), "named-day"
    if found["first"]:
        return (f"{found['first']}/{found['last']}" if found["first"] <= found["last"] else None), "years"
    if found["year4"]:
        return found["year4"], "year"
    return _absolute(found, issued), "calendar"


def _weekday(found: re.Match[str], issued: date) -> str:
    """The last such day up to the day of issue; with "last", the one before that day."""
    back = (issued.weekday() - _DAYS.index(found["weekday"].capitalize())) % 7
    if not back and (found["which"] or "").lower() == "last":
        back = 7
    return (issued - timedelta(days=back)).isoformat()


def _absolute(found: re.Match[str], issued: date | None) -> str | None:
    if found["iso"]:
        return _checked(*map(int, found["iso"].split("-")))
    if found["month3"]:
        return f"{found['year3']}-{_month(found['month3']):02}"
    month, day = _month(found["month"] or found["month2"]), int(found["day"] or found["day2"])
    year = found["year"] or found["year2"]
    if year:
        return _checked(_century(year), month, day)
    return None if issued is None else _nearest(issued, month, day)


def _nearest(issued: date, month: int, day: int) -> str | None:
    """A day without a year is the last such day up to a week after the day of issue."""
    for year in (issued.year + 1, issued.year, issued.year - 1):
        made = _checked(year, month, day)
        if made and date.fromisoformat(made) <= issued + _SLACK:
            return made
    return None


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _is_month(found: re.Match[str]) -> bool:
    """Whether what reads as a month has its capital: "12 may" is no date."""
    month = found["month"] or found["month2"] or found["month3"]
    return month is None or month[0].isupper()


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].lower() == name[:3].lower())


def _century(year: str) -> int:
    """Two digits are a year of 1930 to 2029, as date lines of wire services print them."""
    number = int(year)
    return number if len(year) > 2 else number + (1900 if number >= 30 else 2000)


def days_of(edtf: str) -> Iterator[str]:
    """The two ends of a date or range, as they are written."""
    first, _, last = edtf.partition("/")
    yield first
    yield last or first
