"""The grammar of one stated quantity: its qualifier, and its number, range or vague word."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from builder.values.count_lexicon import (
    QUALIFIER_PHRASES,
    TRAILING,
    TRAILING_ONLY,
    VAGUE,
    VAGUE_SCALES,
    by_first_word,
    phrase_at,
)
from builder.values.interval_rules import FLOORS
from builder.values.number_words import ROUND, SCALES, Number, number_at

LEADING_QUALIFIERS = by_first_word(phrase for phrase in QUALIFIER_PHRASES if phrase not in TRAILING_ONLY)
"""Qualifiers that stand before their figure, by their first word."""
_TRAILING = by_first_word(TRAILING)
_VAGUE = by_first_word(VAGUE)
_TO = {"-", "–", "—", "to", "or"}
_ARTICLES = {"a", "an", "another"}
_ENDS = by_first_word(
    phrase for phrase, rule in QUALIFIER_PHRASES.items() if rule == "up-to" and phrase not in TRAILING_ONLY
)
_PERHAPS = by_first_word((("perhaps",), ("possibly",), ("maybe",), ("even",)))
_VERBS = frozenset("was were is are has have had".split())
_NEAR = 3

BEGINNINGS: frozenset[str] = frozenset(LEADING_QUALIFIERS) | frozenset(_VAGUE) | {"between", "from"}
"""Words a quantity may begin with, besides numbers."""


class Figure(NamedTuple):
    """A bare figure: the index after it, its rule, and its bounds.

    `high` None: no end; both None: no number; `round`: a collective number ("two dozen").
    """

    end: int
    rule: str
    low: int | None
    high: int | None
    round: bool


class Quantity(NamedTuple):
    """A qualified figure at words[start:end]: `figure_at`, `qualifier_at` are (start, end) of its parts, in words."""

    start: int
    end: int
    figure_at: tuple[int, int]
    figure: Figure
    qualifier_at: tuple[int, int] | None
    qualifier: str


def quantity_at(words: Sequence[str], start: int) -> Quantity | None:
    """The quantity that begins at `words[start]` (lower case), its qualifier before or after the figure; or None."""
    leading = phrase_at(words, start, LEADING_QUALIFIERS)
    if leading:
        at = start + len(leading)
        figure = figure_at(words, at)
        if figure:
            rule = QUALIFIER_PHRASES[leading]
            both = _ended(words, start, figure) if rule == "at-least" else None
            if both:
                return Quantity(start, both.end, (start, both.end), both, None, "exact")
            return Quantity(start, figure.end, (at, figure.end), figure, (start, at), rule)
    figure = figure_at(words, start)
    if not figure:
        return None
    trailing = phrase_at(words, figure.end, _TRAILING)
    if trailing:
        end = figure.end + len(trailing)
        return Quantity(start, end, (start, figure.end), figure, (figure.end, end), QUALIFIER_PHRASES[trailing])
    return Quantity(start, figure.end, (start, figure.end), figure, None, "exact")


def qualifier_of(words: Sequence[str]) -> str | None:
    """The rule of the first qualifier phrase in `words`, or None: for qualifiers that stand apart from their figure."""
    for at in range(len(words)):
        phrase = phrase_at(words, at, LEADING_QUALIFIERS) or phrase_at(words, at, _TRAILING)
        if phrase:
            return QUALIFIER_PHRASES[phrase]
    return None


def figure_at(words: Sequence[str], start: int) -> Figure | None:
    """The bare figure that begins at `words[start]`: a range, a number, a vague word, or "a" for one."""
    if start >= len(words):
        return None
    first = words[start]
    if first in {"between", "from"}:
        return _range_at(words, start + 1, {"and"} if first == "between" else {"to"})
    number = number_at(words, start)
    if number:
        return _range_after(words, number, _TO) or Figure(number.end, "exact", number.value, number.value, number.round)
    vague = phrase_at(words, start, _VAGUE)
    if vague and words[start + len(vague) : start + len(vague) + 1] != ["than"]:
        return _vague(words, start + len(vague), VAGUE[vague])
    return Figure(start + 1, "exact", 1, 1, round=False) if first in _ARTICLES else None


def _range_at(words: Sequence[str], start: int, joined_by: Container[str]) -> Figure | None:
    number = number_at(words, start)
    return _range_after(words, number, joined_by) if number else None


def _range_after(words: Sequence[str], first: Number, joined_by: Container[str]) -> Figure | None:
    """The range that a first number opens: 10 to 20, 10-20, two or three, two to three hundred."""
    if first.end >= len(words) or words[first.end] not in joined_by:
        return None
    at = first.end + 1
    at += len(phrase_at(words, at, _ENDS) or phrase_at(words, at, _PERHAPS) or ())
    last = number_at(words, at)
    if not last:
        return None
    factor = SCALES.get(words[last.end - 1]) or ROUND.get(words[last.end - 1]) or 1
    low = first.value * factor if first.value * factor < last.value else first.value
    return Figure(last.end, "range", low, last.value, first.round or last.round) if low < last.value else None


def _ended(words: Sequence[str], start: int, first: Figure) -> Figure | None:
    """The range of a lowest number and an end that follows it: at least three and as many as 25.

    None where the end has a verb of its own: killed at least three, and up to 25 were hurt.
    """
    at = first.end + (words[first.end : first.end + 1] == [","])
    at += words[at : at + 1] in (["and"], ["but"], ["or"])
    limit = phrase_at(words, at, _ENDS)
    last = number_at(words, at + len(limit)) if limit and first.high == first.low else None
    if last is None or first.low is None or last.value <= first.low:
        return None
    if start and words[start - 1].isalpha() and words[start - 1] != "that" and _VERBS & {*words[last.end :][:_NEAR]}:
        return None
    return Figure(last.end, "range", first.low, last.value, first.round or last.round)


def _vague(words: Sequence[str], at: int, rule: str) -> Figure:
    """A vague word and what multiplies it: several hundred, tens of thousands, many hundreds."""
    after = at + (words[at : at + 1] == ["of"])
    word = words[after] if after < len(words) else ""
    if rule == "many" and word in FLOORS:
        return Figure(after + 1, word, FLOORS[word], None, round=False)
    if rule not in FLOORS:
        return Figure(at, rule, None, None, round=False)
    scale = VAGUE_SCALES.get(word, 0)
    return Figure(after + 1 if scale else at, rule, FLOORS[rule] * (scale or 1), None, round=False)
