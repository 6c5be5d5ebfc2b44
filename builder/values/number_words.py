"""English numbers in words and digits: "a hundred and six", "1,200", "two dozen", "1.5 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

GROUPED_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}+(?!\w|,[0-9]{3})"
"""The form of 1,200."""

WORD = re.compile(
    GROUPED_DIGITS + r"|[0-9]++(?:\.[0-9]++)?(?!\w)"  # 16, 1.5; not 12th, 9M55K
    r"|\w++(?:['’]\w++)*+"  # a word, with its apostrophe
    r"|[^\w\s]"  # one mark
)
"""One word, number or mark of running text; every scan of it is linear."""

_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_BELOW_TWENTY = f"zero one two three four five six seven eight nine ten eleven twelve {_TEENS}"
UNITS = {name: value for value, name in enumerate(_BELOW_TWENTY.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {name: 10 * value for value, name in enumerate(_TENS.split(), start=2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
ROUND = {"dozen": 12, "score": 20}
NUMBER_PARTS = frozenset((*UNITS, *TENS, *SCALES, *ROUND, "and", "half", "a"))
"""The words that numbers in words are made of."""

LARGEST = 10**12
"""Numbers from here on are not counts of people (serial numbers, telephone numbers): they are not read."""

_MOST_DIGITS = len(str(LARGEST))
_THOUSAND = 1_000
_HUNDRED = 100


class Number(NamedTuple):
    """A number found at a word: its value, the index after its last word, and whether it is round ("two dozen")."""

    value: int
    end: int
    round: bool


def read_number(text: str) -> int | None:
    """The number that the whole of `text` spells, or None: "two thousand, one hundred and six" is 2106."""
    words = [word.casefold() for word in WORD.findall(re.sub(r",\s", " ", text))]
    number = number_at(words, 0)
    return number.value if number and number.end == len(words) else None


def number_at(words: Sequence[str], start: int) -> Number | None:
    """The longest number that begins at `words[start]` (words in lower case), or None."""
    half = _half_dozen(words, start)
    if half:
        return half
    if _word(words, start) in {"a", "an"}:
        return _after_article(words, start + 1)
    number = _digits(words, start) or _spelled(words, start)
    return number and _collective(words, number)


def _half_dozen(words: Sequence[str], start: int) -> Number | None:
    if _word(words, start) != "half":
        return None
    at = start + 1 + (_word(words, start + 1) in {"a", "-"})
    return Number(6, at + 1, round=True) if _word(words, at) == "dozen" else None


def _after_article(words: Sequence[str], at: int) -> Number | None:
    """A number after "a": a dozen, a score, a couple, a hundred and six, a half dozen."""
    word = _word(words, at)
    if word == "couple":
        return Number(2, at + 1, round=True)
    if word == "half":
        return _half_dozen(words, at)
    if word in ROUND:
        return Number(ROUND[word], at + 1, round=True)
    return _scaled(words, at, 1) if word in SCALES else None


def _digits(words: Sequence[str], at: int) -> Number | None:
    """A number in digits, with a scale behind it if there is one: 16, 1,200, 1.5 million, 12 thousand."""
    printed = _word(words, at)
    whole, _, fraction = printed.replace(",", "").partition(".")
    if len(whole + fraction) > _MOST_DIGITS or not printed.isascii() or not (whole + fraction).isdigit():
        return None
    scale = SCALES.get(_word(words, at + 1), 1)
    value, rest = divmod(int(whole + fraction) * scale, 10 ** len(fraction))
    return Number(value, at + 1 + (scale > 1), round=False) if not rest and value < LARGEST else None


def _spelled(words: Sequence[str], at: int) -> Number | None:
    """A number in words, from its first group of units and tens."""
    group = _below_hundred(words, at)
    return group and _scaled(words, group.end, group.value)


def _below_hundred(words: Sequence[str], at: int) -> Number | None:
    word = _word(words, at)
    if word in UNITS:
        return Number(UNITS[word], at + 1, round=False)
    if word not in TENS:
        return None
    after = at + 1 + (_word(words, at + 1) == "-")
    unit = UNITS.get(_word(words, after), 0)
    if 1 <= unit <= 9:
        return Number(TENS[word] + unit, after + 1, round=False)
    return Number(TENS[word], at + 1, round=False)


def _scaled(words: Sequence[str], at: int, first: int) -> Number:
    """Go on after a first group: hundreds within it, then groups of falling scale ("two thousand one hundred")."""
    total, group, limit = 0, first, LARGEST
    while True:
        scale = SCALES.get(_word(words, at), 0)
        if scale == _HUNDRED and 0 < group < _HUNDRED:
            rest = _rest(words, at + 1)
            group, at = (group * _HUNDRED + rest.value, rest.end) if rest else (group * _HUNDRED, at + 1)
        elif _THOUSAND <= scale < limit and group:
            total, limit, at = total + group * scale, scale, at + 1
            rest = _rest(words, at)
            if rest is None:
                return Number(total, at, round=False)
            group, at = rest.value, rest.end
        else:
            return Number(total + group, at, round=False)


def _rest(words: Sequence[str], at: int) -> Number | None:
    """What follows a hundred or thousand: "and six", "forty", not "and zero"."""
    rest = _below_hundred(words, at + (_word(words, at) == "and"))
    return rest if rest and rest.value else None


def _collective(words: Sequence[str], number: Number) -> Number:
    """Take "dozen" and "score" after a number: two dozen, three score."""
    factor = ROUND.get(_word(words, number.end))
    return Number(number.value * factor, number.end + 1, round=True) if factor and number.value else number


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""
