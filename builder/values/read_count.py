"""Reads the figure of a casualty report, as an editor wrote it, by the published rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

from builder.values.casualty_terms import Qualifier
from builder.values.count_lexicon import NOBODY, NONE_KNOWN, UNKNOWN, Phrase
from builder.values.count_quantity import Figure, Quantity, qualifier_of, quantity_at
from builder.values.interval import Bound, Interval
from builder.values.interval_rules import RULES
from builder.values.number_words import WORD

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
        return None if qualifier in {"up-to", "fewer-than"} else _vague(figure)
    if qualifier in {"exact", "about"}:
        return _stated(figure, figure.low, figure.high, approximate=qualifier == "about" or figure.round)
    if qualifier in {"up-to", "fewer-than"}:
        end = figure.high - (qualifier == "fewer-than")
        return _reading("up-to", end, end) if end >= 0 else None
    return _reading(qualifier, figure.low, figure.high)


def _vague(figure: Figure) -> Reading:
    """Read a vague word: the floor of its rule, times what the word is said of ("several hundred")."""
    reading = _reading(figure.rule)
    return reading if figure.low is None else replace(reading, low=figure.low)


def _stated(figure: Figure, low: int, high: int, *, approximate: bool) -> Reading:
    """Read a number or range that stands for itself."""
    name = "about" if approximate and figure.rule == "exact" else figure.rule
    return _reading("zero" if high == 0 else name, low, high, approximate=approximate)


def _read(words: list[str], apart: str | None) -> Reading | None:
    """Read the one quantity in `words`, or what they say of nobody or not knowing."""
    for rule, listed in (("none-known", NONE_KNOWN), ("unknown", UNKNOWN), ("zero", NOBODY)):
        if _holds(words, listed):
            return _reading(rule)
    found = _quantities(words)
    if not found and "no" in words:
        return _reading("zero")
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


def _reading(name: str, first: int = 0, last: int = 0, *, approximate: bool = False) -> Reading:
    """Return what a rule makes of the number (first = last) or the range that was said."""
    rule = RULES[name]
    return Reading(*rule.bounds(first, last), rule.id, rule.qualifier, approximate)
