"""The published rules that turn the words of a count into an interval, in the one table that computes and is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from builder.values.casualty_terms import Qualifier
from builder.values.interval import Bound

RULES_VERSION = "1"
Stated = Literal["n", "n + 1", "a", "b", "open", "not_given"]
"""A bound in terms of what was said: the number n, the range a to b, no end, no number."""


@dataclass(frozen=True)
class IntervalRule:
    """One published rule: its versioned id, the words it reads, its bounds, and why, in a sentence.

    A bound is a number of people, or one of the words of `Stated`.
    """

    id: str
    words: str
    low: int | Stated
    high: int | Stated
    qualifier: Qualifier
    help: str

    def bounds(self, first: int, last: int) -> tuple[Bound, Bound]:
        """Return the bounds that the rule gives where one number (first = last) or a range was said."""
        return _bound(self.low, first, last), _bound(self.high, first, last)


def _bound(stated: int | Stated, first: int, last: int) -> Bound:
    if isinstance(stated, int) or stated in ("open", "not_given"):
        return stated
    return {"n": first, "n + 1": first + 1, "a": first, "b": last}[stated]


INTERVAL_RULES: tuple[IntervalRule, ...] = (
    IntervalRule("exact/1", "n", "n", "n", "exact", "A bare number is read as that number."),
    IntervalRule(
        "at-least/1",
        "at least n, no fewer than n",
        "n",
        "open",
        "at_least",
        "The number itself is the lowest the words allow, and they set no end.",
    ),
    IntervalRule(
        "more-than/1",
        "more than n, over n",
        "n + 1",
        "open",
        "at_least",
        "The lowest is the next whole number: more than 100 begins at 101.",
    ),
    IntervalRule(
        "up-to/1",
        "up to n, as many as n",
        0,
        "n",
        "at_most",
        "The words set only an end; fewer than n is read as up to n − 1.",
    ),
    IntervalRule(
        "about/1",
        "about n, some n, nearly n; a dozen, two dozen",
        "n",
        "n",
        "about",
        "The number is kept and flagged approximate, because the words do not say how far off it may be; "
        "counts by the couple, dozen or score are round figures and read the same way.",
    ),
    IntervalRule("range/1", "a to b, between a and b", "a", "b", "range", "Both ends are the speaker's own."),
    IntervalRule(
        "several/1",
        "several, a few, a handful",
        3,
        "open",
        "vague",
        "At least three; several hundred is at least 300.",
    ),
    IntervalRule("tens/1", "tens", 20, "open", "vague", "At least two tens; tens of thousands is at least 20,000."),
    IntervalRule("dozens/1", "dozens", 24, "open", "vague", "At least two dozen."),
    IntervalRule("scores/1", "scores", 40, "open", "vague", "At least two score."),
    IntervalRule(
        "hundreds/1",
        "hundreds",
        200,
        "open",
        "vague",
        "At least two hundred; hundreds of thousands is at least 200,000.",
    ),
    IntervalRule("thousands/1", "thousands", 2000, "open", "vague", "At least two thousand."),
    IntervalRule(
        "many/1",
        "many, more, numerous, some",
        "not_given",
        "not_given",
        "vague",
        "The words give no number, and none is made up.",
    ),
    IntervalRule("zero/1", "none, no one, zero", 0, 0, "zero", "The speaker says that there was nobody."),
    IntervalRule(
        "none-known/1",
        "no reports of",
        "not_given",
        "not_given",
        "none_known",
        "Nobody was known of, which is not the same as nobody.",
    ),
    IntervalRule(
        "unknown/1",
        "unknown, unclear",
        "not_given",
        "not_given",
        "unknown",
        "The speaker says the number is not known.",
    ),
)
"""Every rule, in the order in which the Method page prints them."""

RULES: Mapping[str, IntervalRule] = MappingProxyType({rule.id.partition("/")[0]: rule for rule in INTERVAL_RULES})
"""The rules by their name without the version."""

FLOORS: Mapping[str, int] = MappingProxyType(
    {name: rule.low for name, rule in RULES.items() if rule.qualifier == "vague" and isinstance(rule.low, int)}
)
"""The lowest number that each vague word is read as, before a scale behind it ("several hundred")."""
