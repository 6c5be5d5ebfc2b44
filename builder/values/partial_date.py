"""Dates as far as they are known: EDTF levels 0 and 1, or a time to the minute in the dossier's own zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Precision = Literal["minute", "day", "month", "year", "range"]
EXPECTED = "a date such as 2022-02-28, 2022-02, 2022-02-28~, 2022-02-26/2022-02-28 or 2022-02-28T13:34"
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MINUTE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)
# Levels 0 and 1 without seasons, which differ by hemisphere, and without open ranges, to which the library gives an
# end of its own.
_KNOWN = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?[~?%]?"
_UNSPECIFIED = r"[0-9]{2}(?:[0-9]X|XX)|[0-9]{4}-(?:XX(?:-XX)?|(?:0[1-9]|1[0-2])-XX)"
_EDTF = re.compile(f"{_KNOWN}(?:/{_KNOWN})?|{_UNSPECIFIED}")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as written, with the earliest and latest moment it can mean (local, without a zone)."""

    text: str
    earliest: datetime
    latest: datetime
    precision: Precision
    approximate: bool = False

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: PartialDate) -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[datetime, datetime, str]:
        """The key by which dates are sorted: earliest, latest, as written."""
        return (self.earliest, self.latest, self.text)

    @property
    def first_day(self) -> date:
        """The first day it can mean."""
        return self.earliest.date()

    def before(self, other: PartialDate) -> bool:
        """Say whether every moment of this date lies before every moment of the other."""
        return self.latest < other.earliest

    def printed(self) -> str:
        """Return the date in English words: `28 February 2022, 13:34`, `about February 2022`, `26 to 28 February 2022`."""
        first, last = self.earliest, self.latest
        about = "about " if self.approximate else ""
        if self.precision == "minute":
            return f"{_day(first)}, {first:%H:%M}"
        if self.precision == "day":
            return about + _day(first)
        if self.precision == "month":
            return f"{about}{MONTHS[first.month - 1]} {first.year}"
        if self.precision == "year":
            return f"{about}{first.year}"
        start, end = self.text.partition("/")[::2]
        if not end:
            return f"{about}between {_day(first)} and {_day(last)}"
        if (first.year, first.month) == (last.year, last.month) and _DAY.fullmatch(start):
            return f"{first.day} to {_day(last)}"
        return f"{parse_date(start).printed()} to {parse_date(end).printed()}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "examples": ["2022-02-28", "2022-02", "2022-02-28T13:34"]}


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


@lru_cache(maxsize=4096)
def parse_date(text: str) -> PartialDate:
    """Read a date; raises ValueError with what was expected if it is none."""
    if _DAY.fullmatch(text):
        return _whole_days(text, date.fromisoformat(text), date.fromisoformat(text), "day")
    if _MINUTE.fullmatch(text):
        moment = datetime.fromisoformat(text)
        return PartialDate(text, moment, moment.replace(second=59), "minute")
    if not _EDTF.fullmatch(text):
        raise ValueError(f"expected {EXPECTED}")
    return _parse_edtf(text)


def _parse_edtf(text: str) -> PartialDate:
    # Imported here because it takes a fifth of a second and most dates are plain days.
    from edtf import EDTFParseException, parse_edtf  # noqa: PLC0415

    try:
        parsed = parse_edtf(text)
        first, last = (date(*bound()[:3]) for bound in (parsed.lower_strict, parsed.upper_strict))
    except (EDTFParseException, ValueError, TypeError, AttributeError) as error:
        raise ValueError(f"expected {EXPECTED}") from error
    if last < first:
        raise ValueError("the range ends before it begins")
    approximate = any(mark in text for mark in "~?%")
    return _whole_days(text, first, last, _precision(text.rstrip("~?%")), approximate)


def _precision(text: str) -> Precision:
    if "/" in text or "X" in text:
        return "range"
    return {4: "year", 7: "month", 10: "day"}.get(len(text), "range")  # type: ignore[return-value]


def _whole_days(text: str, first: date, last: date, precision: Precision, approximate: bool = False) -> PartialDate:
    end = datetime.combine(last, time(23, 59, 59))
    return PartialDate(text, datetime.combine(first, time()), end, precision, approximate)


def _validate(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("partial_date", "expected {form}", {"form": EXPECTED})
    try:
        return parse_date(value)
    except ValueError as error:
        raise PydanticCustomError(
            "partial_date", "{fault}, found {found}", {"fault": str(error), "found": repr(value)}
        ) from error
