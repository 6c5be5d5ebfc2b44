"""The rows of an interval chart: what is drawn of each, and each in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.figures.fitting import clean
from builder.values.casualty_terms import Outcome
from builder.values.interval import Bound

_SPOKEN = 400
"""A text alternative of more letters than this tires a listener: the table then says it better."""


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """One figure of one statement. Texts come from records or are about them: they are data and are cleaned here."""

    label: str
    """Who gives the figure; on a speaker's own page, what is counted."""
    outcome: Outcome
    population: str
    """Of whom, with what narrows it: `civilians`, `children · of the 37`."""
    low: Bound
    high: Bound
    reading: str
    """The interval in words: `24 or more`, `9`, `none`, `said to be unknown`."""
    words: str = ""
    """The words themselves or our paraphrase, shown where no number was given."""
    group: str = ""
    """The heading of the time it speaks of; rows of one group follow each other."""
    number: str = ""
    """Its number in the table beneath."""
    approximate: bool = False
    """Whether the speaker said "about"."""

    @property
    def silent(self) -> bool:
        """Whether neither bound is a number."""
        return not isinstance(self.low, int) and not isinstance(self.high, int)

    @property
    def none(self) -> bool:
        """Whether the speaker said that there was no one."""
        return self.low == self.high == 0

    @property
    def open_above(self) -> bool:
        """Whether there is a lowest number and no highest."""
        return isinstance(self.low, int) and not isinstance(self.high, int)

    @property
    def open_below(self) -> bool:
        """Whether there is a highest number and no lowest."""
        return isinstance(self.high, int) and not isinstance(self.low, int)

    @property
    def last(self) -> int:
        """The highest number stated; 0 if silent."""
        return next((bound for bound in (self.high, self.low) if isinstance(bound, int)), 0)

    @property
    def shown(self) -> str:
        """The reading as printed beside the shape: with its outcome where no shape of that outcome is drawn."""
        if self.silent and self.words.strip("“”") not in self.reading:
            return f"{self.outcome}: {self.words}, {self.reading}"
        return f"{self.outcome}: {self.reading}" if self.silent or self.none else self.reading

    @property
    def line(self) -> str:
        """The row in words."""
        number = f"{self.number}. " if self.number else ""
        when = f", {self.group}" if self.group else ""
        words = f" ({self.words})" if self.words else ""
        return f"{number}{self.label}{when}: {self.outcome}, {self.population}: {self.reading}{words}"


def cleaned(row: IntervalRow) -> IntervalRow:
    """Return the row with every text fit for a drawing."""
    return IntervalRow(
        clean(row.label), row.outcome, clean(row.population), row.low, row.high, clean(row.reading),
        clean(row.words), clean(row.group), clean(row.number), row.approximate,
    )  # fmt: skip


def grouped(rows: Iterable[IntervalRow]) -> tuple[tuple[str, tuple[IntervalRow, ...]], ...]:
    """Return the rows under their headings, in the order given."""
    return tuple((group, tuple(members)) for group, members in groupby(rows, key=lambda row: row.group))


def note(rows: Sequence[IntervalRow]) -> str:
    """Return how to read a chart of these rows: the scale and each sign that occurs."""
    scale = "The scale is a square root, so distances shrink towards the larger numbers."
    return signs(rows) if all(row.silent for row in rows) else f"{scale} {signs(rows)}".strip()


def signs(rows: Sequence[IntervalRow]) -> str:
    """Return how to read each sign that occurs among these rows, in sentences."""
    sentences = []
    if any(row.open_above or row.open_below for row in rows):
        sentences.append("A dotted line with an open arrowhead: no limit was stated on that side.")
    if any(isinstance(row.low, int) and isinstance(row.high, int) and row.low < row.high for row in rows):
        sentences.append("A solid line joins the lowest and the highest number stated.")
    if any(row.none for row in rows):
        sentences.append("A cross stands at zero: the speaker said that there was no one.")
    if any(row.approximate and not row.silent for row in rows):
        sentences.append("A pale band: the speaker said “about”.")
    if any(row.silent for row in rows):
        sentences.append("In italics: no number was given.")
    return " ".join(sentences)


def alternative(rows: Sequence[IntervalRow]) -> str:
    """Return the text alternative of a chart of these rows."""
    speakers = len({row.label for row in rows})
    figures = "one figure" if len(rows) == 1 else f"{len(rows)} figures"
    opening = f"Interval chart of {figures} under {'one name' if speakers == 1 else f'{speakers} names'}"
    told = ". ".join(row.line for row in rows)
    if len(told) <= _SPOKEN:
        return f"{opening}. {told}."
    stated = [bound for row in rows for bound in (row.low, row.high) if isinstance(bound, int)]
    span = f", from {min(stated):,} to {max(stated):,}" if stated else ", none with a number"
    upwards = sum(row.open_above for row in rows)
    more = f"; {upwards} of them {'is' if upwards == 1 else 'are'} open upwards" if upwards else ""
    return f"{opening}{span}{more}. The table gives the same rows in words."
