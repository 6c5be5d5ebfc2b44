"""A figure in a sentence with its qualifier and the noun it counts, and the numbers that are no counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.extraction.counts.noun_phrase import NounPhrase, noun_phrase_at
from builder.extraction.counts.outcomes import SINGLE_WORDS
from builder.extraction.counts.tokens import hangs_on
from builder.extraction.text.offsets import Offsets
from builder.values.count_lexicon import NOBODY, by_first_word, phrase_at
from builder.values.count_quantity import BEGINNINGS, LEADING_QUALIFIERS, Figure, Quantity, quantity_at
from builder.values.number_words import TENS, UNITS, number_at

_NOBODY = by_first_word(NOBODY)
_STARTS = frozenset((*BEGINNINGS, *UNITS, *TENS, *_NOBODY, "half", "a", "an", "no")) - {"from"}
_NOT_AFTER = frozenset(
    "by aged age until $ € £ ¥ # number numbers nos route highway flight channel article chapter page grade".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_ONE = frozenset({"a", "an", "another"})
_PARENTS = frozenset({"mother", "father", "parent"})
_AGED = re.compile(r"(?:and|or|,) [0-9]+-(?:year|month)|[-–] (?:year|month|week)s?\b")
_YEAR_DIGITS = 4
_NOTHING = Figure(0, "exact", 0, 0, round=False)


class Count(NamedTuple):
    """Words [start, end) that state a count: its figure, where the figure begins, its qualifier's rule and place, its noun.

    `former` marks a figure said to hold no more ("revised down from 27").
    """

    start: int
    end: int
    figure: Figure
    figure_start: int
    qualifier: str
    qualifier_at: Offsets | None
    noun: NounPhrase
    former: bool


def may_begin_count(word: str) -> bool:
    """Whether a count can begin with the word."""
    return word in _STARTS or word[0].isdecimal()


def count_at(words: Sequence[str], spans: Sequence[Offsets], at: int) -> Count | None:
    """The count that begins at `words[at]`, or None; a number that counts no people is a count of things (noun X)."""
    nobody = phrase_at(words, at, _NOBODY)
    if nobody or (words[at] == "no" and not phrase_at(words, at, LEADING_QUALIFIERS)):
        return _nobody(words, at, at + len(nobody or "1"), named=nobody is not None)
    former = at > 0 and words[at - 1] == "from"
    quantity = _plain_number(words, at) if former else quantity_at(words, at)
    if quantity is None:
        return None
    first, last = quantity.figure_at
    one = words[first] in _ONE and last == first + 1
    noun = noun_phrase_at(words, quantity.end, singular=one or quantity.figure.high == 1)
    if one and not (noun.singular and (noun.kind == "H" or noun.outcome)):
        return None
    if _counts_nothing(words, spans, quantity, noun):
        noun = noun._replace(end=quantity.end, kind="X", outcome=None)
    return Count(
        at,
        noun.end,
        quantity.figure,
        first,
        quantity.qualifier,
        quantity.qualifier_at,
        noun,
        former and noun.kind != "X",
    )


def silent_count(start: int, end: int, rule: str) -> Count:
    """A statement without a number over words [start, end): `none-known` or `unknown`."""
    noun = NounPhrase(end, "G", "not_stated", None, singular=False, part=False)
    return Count(start, end, Figure(end, rule, None, None, round=False), start, "exact", None, noun, former=False)


def _nobody(words: Sequence[str], at: int, stop: int, *, named: bool) -> Count | None:
    """ "no one", "none"; "no" only before people or casualties."""
    noun = noun_phrase_at(words, stop, singular=None)
    if not named and noun.kind != "H" and not noun.outcome:
        return None
    return Count(at, noun.end, _NOTHING, at, "exact", None, noun, former=False)


def _plain_number(words: Sequence[str], at: int) -> Quantity | None:
    """A number alone: "from 27 to 16" is no range."""
    number = number_at(words, at)
    if number is None:
        return None
    figure = Figure(number.end, "exact", number.value, number.value, number.round)
    return Quantity(at, number.end, (at, number.end), figure, None, "exact")


def _counts_nothing(words: Sequence[str], spans: Sequence[Offsets], quantity: Quantity, noun: NounPhrase) -> bool:
    """Whether the figure is a date, year, time, age, sum, ordinal or part of a code."""
    first, last = quantity.figure_at
    before = words[quantity.start - 1] if quantity.start else ""
    earlier = words[quantity.start - 2] if quantity.start > 1 else ""
    after = words[last] if last < len(words) else ""
    if before in _NOT_AFTER or (before == "." and earlier in {"no", "nos"}) or (before == "of" and earlier in _PARENTS):
        return True
    if before in _MONTHS or after in _MONTHS:
        return True
    if hangs_on(words, spans, last - 1) or hangs_on(words, spans, first - 2) or _AGED.match(" ".join(words[last:][:2])):
        return True
    if noun.end > quantity.end or last > first + 1 or not words[first].isdecimal():
        return False
    if before == "," and after in {",", "."} and quantity.qualifier == "exact":
        return True  # an age: Jane Roe, 32, said
    tag = SINGLE_WORDS[after].tag if after in SINGLE_WORDS else ""
    return words[first].startswith("00") or (len(words[first]) == _YEAR_DIGITS and (tag not in "KDB" or before == "in"))
