"""The noun a quantity counts: people, things, or casualties themselves ("five wounded soldiers", "12 deaths")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from builder.extraction.counts.outcomes import SINGLE_WORDS
from builder.extraction.counts.people import GROUPS, MODIFIERS, PEOPLE, SINGULAR, THINGS
from builder.values.casualty_terms import Outcome, Population
from builder.values.number_words import TENS, UNITS, number_at

Kind = Literal["H", "G", "U", "X"]
_LONGEST = 8
_INSIDE = frozenset("more other alleged suspected reported confirmed known lost further additional".split())
_QUOTES = frozenset("'\"‘’“”")
_AGES = frozenset("year years month months week weeks day days".split())
_THEM = frozenset("them whom those these which us".split())
_NOT_SKIPPED = _THEM | {"a", "an"}
_JOINING = frozenset({"and", "or", "&"})
_COUNTED_SINGULAR = frozenset({"death", "casualty", "fatality", "murder"})


class NounPhrase(NamedTuple):
    """What stands after a figure up to the word index `end`.

    `kind`: H people, G nothing (a bare figure), U an unknown noun, X things; `outcome` where the phrase itself names one;
    `part`: the count is one of a set named before ("seven of whom").
    """

    end: int
    kind: Kind
    population: Population
    outcome: Outcome | None
    singular: bool
    part: bool


class _Run(NamedTuple):
    """Words of a noun phrase from `start`: the last noun of people (or -1), where it stops, and the outcome in it."""

    start: int
    head: int
    end: int
    last: int
    outcome: Outcome | None
    counted: bool


def noun_phrase_at(words: Sequence[str], start: int, *, singular: bool | None) -> NounPhrase:
    """Read the noun phrase at `words[start]`; `singular` where the figure is one ("death"), None for nobody."""
    at, of, part = _after_of(words, start)
    word = words[at] if at < len(words) else ""
    if of and word in _THEM:
        who = PEOPLE.get(words[at + 1]) if at + 1 < len(words) else None  # four of them civilians
        return NounPhrase(at + 1 + bool(who), "H", who or "not_stated", None, singular=False, part=True)
    if word in _AGES:  # a three year old girl, 40 days
        return NounPhrase(at + 1, "X", "not_stated", None, singular=False, part=False)
    run = _run(words, at, of=of, singular=singular)
    if part and run.last < 0 and not run.outcome:
        return NounPhrase(at, "H", "not_stated", None, singular=False, part=True)
    part = part or (of and run.outcome is not None and not run.counted and words[start + 1] == "the")
    return _judged(words, run, start, singular=singular, part=part)


def _after_of(words: Sequence[str], start: int) -> tuple[int, bool, bool]:
    """Where the nouns begin; whether "of" stands before them; and whether it names a numbered set ("of the 44")."""
    if words[start : start + 1] != ["of"]:
        return start, False, False
    at = start + 1
    while at < len(words) and _tag(words[at]) == "d" and words[at] not in _NOT_SKIPPED:
        at += 1
    number = number_at(words, at)
    return (number.end, True, True) if number else (at, True, False)


def _judged(words: Sequence[str], run: _Run, start: int, *, singular: bool | None, part: bool) -> NounPhrase:
    """What kind of noun a run of words comes to."""
    last = words[run.last] if run.last >= 0 else ""
    if run.counted or (run.outcome and run.head < 0):
        return NounPhrase(run.end, "H", _population(words, run), run.outcome, singular=bool(singular), part=part)
    if (last in THINGS or last in GROUPS) and run.head != run.last:
        return NounPhrase(run.end, "X", "not_stated", None, singular=False, part=part)
    if run.head >= 0:
        end = _coordinated(words, run.head + 1)
        population = _population(words, run)
        if any(PEOPLE.get(word, population) != population for word in words[run.head + 1 : end]):
            population = "not_stated"
        return NounPhrase(end, "H", population, run.outcome, singular=words[run.head] in SINGULAR, part=part)
    if run.last < 0:
        return NounPhrase(start, "G", "not_stated", None, singular=False, part=False)
    return NounPhrase(run.end, "U", _population(words, run), run.outcome, singular=False, part=part)


def _run(words: Sequence[str], start: int, *, of: bool, singular: bool | None) -> _Run:
    """Go over the words that may stand inside one noun phrase."""
    head, last, at, end = -1, -1, start, start
    outcome: Outcome | None = None
    while at < min(len(words), start + _LONGEST):
        word = words[at]
        entry = SINGLE_WORDS.get(word) if word not in _INSIDE or words[at + 1 : at + 2] == ["than"] else None
        if entry:
            if entry.tag == "N" and entry.outcome and singular in {None, word in _COUNTED_SINGULAR}:
                return _Run(start, head, at + 1, at, entry.outcome, counted=True)
            if not (entry.tag in "KD" and entry.outcome and last < 0 and (of or _people_next(words, at + 1))):
                break
            outcome = entry.outcome
        elif word not in _QUOTES:
            if not _is_noun(word):
                break
            last = at
            head = at if word in PEOPLE else head
        at += 1
        end = end if word in _QUOTES else at
    return _Run(start, head, end, last, outcome, counted=False)


def _is_noun(word: str) -> bool:
    """Whether a word that is no small word may stand in a noun phrase: letters, or letters after digits (8-year)."""
    if word in UNITS or word in TENS:
        return False
    return word[0].isalpha() or (word[0].isdecimal() and not word[-1].isdecimal())


def _people_next(words: Sequence[str], at: int) -> bool:
    """Whether the next words hold a noun of people before anything that ends a noun phrase."""
    for word in words[at : at + 3]:
        if word in PEOPLE:
            return True
        if word in SINGLE_WORDS or not word[0].isalpha():
            return False
    return False


def _coordinated(words: Sequence[str], end: int) -> int:
    """Where a phrase such as "men, women and children" ends, from the end of its first noun."""
    if words[end : end + 1] and words[end] in _JOINING:
        after = end + 1 + (words[end + 1 : end + 2] != [] and words[end + 1] in _INSIDE)
        if after < len(words) and _plural(words[after]):
            return after + 1
    if words[end : end + 1] == [","] and end + 3 < len(words) and _plural(words[end + 1]):
        joined = words[end + 2] in _JOINING or words[end + 2] == ","
        after = end + 3 + (words[end + 2] == "," and words[end + 3] in _JOINING)
        if joined and after < len(words) and _plural(words[after]):
            return after + 1
    return end


def _plural(word: str) -> bool:
    return word in PEOPLE and word not in SINGULAR


def _population(words: Sequence[str], run: _Run) -> Population:
    """What the head names, or else the nearest word before it that names a population."""
    for at in range(max(run.head, run.last, run.start - 1), run.start - 1, -1):
        population = PEOPLE.get(words[at], "not_stated")
        if population == "not_stated":
            population = MODIFIERS.get(words[at], "not_stated")
        if population != "not_stated":
            return population
    return "not_stated"


def _tag(word: str) -> str:
    entry = SINGLE_WORDS.get(word)
    return entry.tag if entry else ""
