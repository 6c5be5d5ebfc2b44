"""Time along a line: days, months or years as columns, and what lies between them folded into narrow gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal

from builder.figures.fitting import width
from builder.figures.tokens import LETTERS

Unit = Literal["day", "month", "year"]
Span = tuple[datetime, datetime]
UNITS: tuple[Unit, ...] = ("day", "month", "year")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_GAP = 62
_MOMENT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Column:
    """A unit of time, or a gap of several, from `start` up to `end`, between two px."""

    start: datetime
    end: datetime
    left: float
    right: float
    label: str
    gap: bool


@dataclass(frozen=True, slots=True)
class Clock:
    """Columns that follow each other without a hole."""

    columns: tuple[Column, ...]

    def at(self, moment: datetime) -> float:
        """Return the px of a moment; before the first column its left edge, after the last its right edge."""
        for column in self.columns:
            if moment < column.end:
                passed = max((moment - column.start) / (column.end - column.start), 0)
                return column.left + (column.right - column.left) * passed
        return self.columns[-1].right


def is_moment(span: Span) -> bool:
    """Whether a span is a time of day rather than a day or longer."""
    return span[1] - span[0] < _MOMENT


def floor(moment: datetime, unit: Unit) -> datetime:
    """Return the beginning of the day, month or year of a moment."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "day":
        return midnight
    return midnight.replace(day=1) if unit == "month" else midnight.replace(month=1, day=1)


def following(start: datetime, unit: Unit) -> datetime:
    """Return the beginning of the next day, month or year."""
    # 32 and 366 days on is always within the next month and year.
    return floor(start + timedelta(days={"day": 1, "month": 32, "year": 366}[unit]), unit)


def printed(start: datetime, unit: Unit, room: float = 999, *, year: bool = True) -> str:
    """Return the longest form of a unit's name that fits in `room` px, with its year where wanted and possible."""
    day, month = f"{start.day} {_MONTHS[start.month - 1]}", _MONTHS[start.month - 1]
    full = {"day": (f"{_WEEKDAYS[start.weekday()]} {day}", day), "month": (month,), "year": ()}[unit]
    short = {"day": str(start.day), "month": month, "year": str(start.year)}[unit]
    forms = (*(f"{form} {start.year}" for form in full if year), *full, short)
    return next((form for form in forms if width(form, LETTERS["tick"].size) <= room), "")


def extent(spans: Iterable[Span]) -> str:
    """Return the first and the last day of one span or more: `Fri 25 Feb 2022 to Fri 4 Mar 2022`."""
    known = list(spans)
    first, last = printed(min(start for start, _ in known), "day"), printed(max(end for _, end in known), "day")
    return first if first == last else f"{first} to {last}"


def units_of(spans: Iterable[Span], unit: Unit) -> list[datetime]:
    """Return the units in which a span begins or ends, in order."""
    return sorted({floor(moment, unit) for span in spans for moment in span})


def has_gaps(spans: Iterable[Span]) -> bool:
    """Whether there are days between the first and the last on which no span begins or ends."""
    return any(following(one, "day") != other for one, other in pairwise(units_of(spans, "day")))


def clock(spans: Iterable[Span], left: float, right: float, least: float) -> Clock:
    """Return a clock for one span or more: the finest unit whose columns are at least `least` px wide, else years."""
    known = list(spans)
    for unit in UNITS:
        starts = units_of(known, unit)
        gaps = sum(following(one, unit) != other for one, other in pairwise(starts))
        if len(starts) * least + gaps * _GAP <= right - left:
            break
    gap = min(_GAP, (right - left) / (2 * len(starts)))
    return Clock(_columns(starts, unit, left, (right - left - gaps * gap) / len(starts), gap))


def _columns(starts: list[datetime], unit: Unit, left: float, wide: float, gap: float) -> tuple[Column, ...]:
    columns: list[Column] = []
    for start in starts:
        before = columns[-1] if columns else None
        if before and before.end != start:
            label = _fitting(_between(before.end, start, unit), gap)
            columns.append(Column(before.end, start, before.right, before.right + gap, label, True))
        edge = columns[-1].right if columns else left
        label = printed(start, unit, wide - 8, year=before is None or before.start.year != start.year)
        columns.append(Column(start, following(start, unit), edge, edge + wide, label, False))
    return tuple(columns)


def _between(end: datetime, start: datetime, unit: Unit) -> str:
    count = {
        "day": (start - end).days,
        "month": (start.year - end.year) * 12 + start.month - end.month,
        "year": start.year - end.year,
    }[unit]
    return f"{count:,} {unit}{'' if count == 1 else 's'}"


def _fitting(label: str, room: float) -> str:
    return label if width(label, LETTERS["tick"].size) <= room - 4 else "…"
