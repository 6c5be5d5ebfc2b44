"""The entries of a timeline: what each is, which of them are drawn, and each in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby
from typing import Literal

from builder.figures.clock import UNITS, Span, floor, following, is_moment
from builder.figures.fitting import clean

Band = Literal["happened", "said"]
BANDS: tuple[tuple[Band, str], ...] = (("happened", "happened"), ("said", "was said"))

_LONG = timedelta(days=31)
_MOST = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened or was said. `label` and `when` are texts about records: data, cleaned before drawing."""

    label: str
    band: Band
    when: str
    """The time as printed on the page."""
    span: Span | None
    """The first and the last moment that can be meant; None if no time is stated."""
    open_end: bool = False
    """Whether it went on and no end is stated."""

    @property
    def line(self) -> str:
        """The entry in words."""
        return f"{self.when}, {dict(BANDS)[self.band]}: {self.label}{' (no end stated)' if self.open_end else ''}"


@dataclass(frozen=True, slots=True)
class Dated:
    """An entry that can be drawn: its label and its time."""

    label: str
    """Empty where only the count of entries is drawn."""
    band: Band
    span: Span
    open_end: bool = False
    times: int = 1
    """How many entries it stands for: those that would be drawn alike."""

    @property
    def moment(self) -> bool:
        """Whether the time of day is known."""
        return is_moment(self.span) and not self.open_end

    @property
    def caption(self) -> str:
        """The label, after the time of day where that is known, with how often it occurs."""
        if not self.label:
            return f"{self.times:,} {'entry' if self.times == 1 else 'entries'}"
        label = f"{self.label} × {self.times}" if self.times > 1 else self.label
        return f"{self.span[0]:%H:%M} {label}" if self.moment else label


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is drawn, and the entries that are not, with the reason of each."""

    drawn: tuple[Dated, ...]
    counted: bool
    """Whether `drawn` are counts of entries."""
    long: tuple[Entry, ...]
    undated: tuple[Entry, ...]


def chosen(entries: Sequence[Entry]) -> Chosen:
    """Return what to draw, by time.

    Entries of more than a month would fold the others' days into nothing, so they are drawn only among themselves.
    More than 60 are drawn as counts by day, month or year.
    """
    dated = [(each.span, each) for each in entries if each.span]
    short = [(span, each) for span, each in dated if span[1] - span[0] <= _LONG]
    kept = short or dated
    alike = Counter(Dated(clean(each.label), each.band, span, each.open_end) for span, each in kept)
    drawn = sorted(
        (replace(each, times=times) for each, times in alike.items()),
        key=lambda each: (each.span, each.band, each.label, each.open_end),
    )
    counted = len(drawn) > _MOST
    among = {each for _, each in kept}
    left_out = [each for _, each in dated if each not in among]
    return Chosen(
        tuple(_counts(drawn) if counted else drawn),
        counted,
        tuple(left_out),
        tuple(each for each in entries if each.span is None),
    )


def _counts(drawn: Sequence[Dated]) -> list[Dated]:
    for unit in UNITS:
        groups = groupby(
            sorted(drawn, key=lambda each: (floor(each.span[0], unit), each.band)),
            key=lambda each: (floor(each.span[0], unit), each.band),
        )
        counts = [(start, band, sum(each.times for each in members)) for (start, band), members in groups]
        if len(counts) <= _MOST:
            break
    return [
        Dated("", band, (start, following(start, unit) - timedelta(seconds=1)), times=count)
        for start, band, count in counts
    ]
