"""The published rules that turn the words of a count into an interval, named and versioned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from builder.values.count_lexicon import NOBODY, NONE_KNOWN, UNKNOWN, Phrase
from builder.values.count_quantity import Figure, Quantity, qualifier_of, quantity_at
from builder.values.interval import Bound, Interval
from builder.values.number_words import WORD

Qualifier = Literal["exact", "at_least", "at_most", "about", "vague", "range", "zero", "none_known", "unknown"]
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
RULES_VERSION = "1"


@dataclass(frozen=True)
class IntervalRule:
    """One published rule: its versioned id, the words it reads, its bounds as printed, and why, in a sentence."""

    id: str
    words: str
    low: str
    high: str
    qualifier: Qualifier
    help: str


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
        "0",
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
        "3",
        "open",
        "vague",
        "At least three; several hundred is at least 300.",
    ),
    IntervalRule("tens/1", "tens", "20", "open", "vague", "At least two tens; tens of thousands is at least 20,000."),
    IntervalRule("dozens/1", "dozens", "24", "open", "vague", "At least two dozen."),
    IntervalRule("scores/1", "scores", "40", "open", "vague", "At least two score."),
    IntervalRule(
        "hundreds/1",
        "hundreds",
        "200",
        "open",
        "vague",
        "At least two hundred; hundreds of thousands is at least 200,000.",
    ),
    IntervalRule("thousands/1", "thousands", "2000", "open", "vague", "At least two thousand."),
    IntervalRule(
        "many/1",
        "many, more, numerous, some",
        "not_given",
        "not_given",
        "vague",
        "The words give no number, and none is made up.",
    ),
    IntervalRule("zero/1", "none, no one, zero", "0", "0", "zero", "The speaker says that there was nobody."),
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

_BY_NAME = {rule.id.partition("/")[0]: rule for rule in INTERVAL_RULES}
_BY_QUALIFIER: dict[Qualifier, str] = {"exact": "exact", "at_least": "at-least", "at_most": "up-to", "about": "about"}


@dataclass(frozen=True)
class Reading:
    """A count as a rule reads it: bounds, the rule's id, the qualifier, and whether the number is approximate."""

    low: Bound
    high: Bound
    rule: str
    qualifier: Qualifier
    approximate: bool

    @property
    def interval(self) -> Interval:
        """The bounds as an interval."""
        return Interval(self.low, self.high)


def read_count(figure: str, qualifier_words: str = "", qualifier: Qualifier | None = None) -> Reading | None:
    """Read an editor's figure ("16 civilians") and the qualifier that stands apart from it ("at least") by a rule.

    A `qualifier` that the editor chose wins over the words. None where no rule reads the figure: it holds no quantity
    or two of them, the qualifier words are unknown, or the chosen qualifier cannot go with it ("exact", "dozens").
    """
    words = words_of(figure)
    apart = qualifier_of(words_of(qualifier_words))
    if qualifier is None:
        return None if qualifier_words.strip() and apart is None else _read(words, apart)
    for rule in (apart, None, _BY_QUALIFIER.get(qualifier)):
        reading = _read(words, rule)
        if reading and reading.qualifier == qualifier:
            return reading
    return None


def words_of(text: str) -> list[str]:
    """The words, numbers and marks of a text, in lower case."""
    return [word.casefold() for word in WORD.findall(text)]


def reading_of(figure: Figure, qualifier: str) -> Reading | None:
    """Read a parsed figure under a qualifier's rule (`exact` for none); None where they do not fit ("up to dozens")."""
    if figure.low is None or figure.high is None:
        low: Bound = "not_given" if figure.low is None else figure.low
        high: Bound = "not_given" if figure.low is None else "open"
        return None if qualifier in {"up-to", "fewer-than"} else _reading(figure.rule, low, high)
    if qualifier in {"exact", "about"}:
        return _stated(figure, figure.low, figure.high, approximate=qualifier == "about" or figure.round)
    if qualifier in {"up-to", "fewer-than"}:
        end = figure.high - (qualifier == "fewer-than")
        return _reading("up-to", 0, end) if end >= 0 else None
    return _reading(qualifier, figure.low + (qualifier == "more-than"), "open")


def _stated(figure: Figure, low: int, high: int, *, approximate: bool) -> Reading:
    """Read a number or range that stands for itself."""
    name = "about" if approximate and figure.rule == "exact" else figure.rule
    return _reading("zero" if high == 0 else name, low, high, approximate=approximate)


def _read(words: list[str], apart: str | None) -> Reading | None:
    """Read the one quantity in `words`, or what they say of nobody or not knowing."""
    for rule, listed in (("none-known", NONE_KNOWN), ("unknown", UNKNOWN), ("zero", NOBODY)):
        if _holds(words, listed):
            bound: Bound = 0 if rule == "zero" else "not_given"
            return _reading(rule, bound, bound)
    found = _quantities(words)
    if not found and "no" in words:
        return _reading("zero", 0, 0)
    if len(found) > 1 and words[found[0].end : found[0].end + 1] == ["of"]:
        found = found[:1]  # seven of the 44
    if len(found) != 1:
        return None
    return reading_of(found[0].figure, apart or found[0].qualifier)


def _quantities(words: list[str]) -> list[Quantity]:
    found, at = [], 0
    while at < len(words):
        quantity = quantity_at(words, at)
        if quantity is None:
            at += 1
            continue
        found.append(quantity)
        at = quantity.end + (words[quantity.end : quantity.end + 1] in (["more"], ["others"]))  # two more, 30 others
    return found


def _holds(words: list[str], listed: tuple[Phrase, ...]) -> bool:
    return any(tuple(words[at : at + len(p)]) == p for at in range(len(words)) for p in listed)


def _reading(name: str, low: Bound, high: Bound, *, approximate: bool = False) -> Reading:
    rule = _BY_NAME[name]
    return Reading(low, high, rule.id, rule.qualifier, approximate)
