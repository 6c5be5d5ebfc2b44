"""The closed vocabulary of stated quantities: qualifiers, vague words, and the words of nobody and of not knowing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.values.interval_rules import FLOORS

Phrase = tuple[str, ...]
"""A phrase as its words in lower case."""


def phrases(listed: str) -> tuple[Phrase, ...]:
    """The phrases of a list written as "at least | no fewer than"."""
    return tuple(tuple(phrase.split()) for phrase in listed.split("|"))


def by_first_word(listed: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """The phrases that begin with each word, longest first."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in sorted(listed, key=lambda phrase: (-len(phrase), phrase)):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def phrase_at(words: Sequence[str], start: int, table: Mapping[str, tuple[Phrase, ...]]) -> Phrase | None:
    """The longest phrase of `table` (phrases by first word, longest first) that stands at `words[start]`."""
    if start < len(words):
        for phrase in table.get(words[start], ()):
            if tuple(words[start : start + len(phrase)]) == phrase:
                return phrase
    return None


QUALIFIER_PHRASES: dict[Phrase, str] = {
    phrase: rule
    for rule, listed in (
        (
            "at-least",
            "at least | at the very least | at the least | no fewer than | not fewer than | no less than"
            " | not less than | a minimum of | minimum of | a minimum | minimum | or more | and more | +",
        ),
        (
            "more-than",
            "more than | over | well over | just over | above | exceed | exceeds | exceeded | exceeding | in excess of"
            " | greater than | upwards of | upward of",
        ),
        (
            "up-to",
            "up to | as many as | as high as | at most | at the most | no more than | not more than | a maximum of | maximum of"
            " | a maximum | maximum | or fewer | or less",
        ),
        ("fewer-than", "fewer than | less than | under | below"),
        (
            "about",
            "about | around | approximately | approx | roughly | some | an estimated | estimated | nearly | almost"
            " | close to | circa | near | or so | more or less | just under | perhaps | possibly | probably",
        ),
        ("exact", "a total of | total of | exactly | only | just | another | a further | an additional | a record"),
    )
    for phrase in phrases(listed)
}
"""The rule each qualifier phrase names; `exact` where it changes no number."""

TRAILING = set(phrases("or more | and more | + | or fewer | or less | or so | more or less | at least | at most"))
"""Qualifiers that may follow their number."""

TRAILING_ONLY = set(phrases("or more | and more | + | or fewer | or less | or so"))
"""Qualifiers that never stand before their number."""

VAGUE: dict[Phrase, str] = {
    phrase: rule
    for rule, listed in (
        ("several", "several | a few | few | a handful | handful"),
        ("tens", "tens"),
        ("dozens", "dozens"),
        ("scores", "scores"),
        ("hundreds", "hundreds"),
        ("thousands", "thousands"),
        (
            "many",
            "many | more | many more | numerous | countless | untold | innumerable | others | many others | a number of"
            " | a large number | large numbers | an unspecified number | some",
        ),
        ("unknown", "an unknown number | an undetermined number | an unconfirmed number"),
    )
    for phrase in phrases(listed)
}
"""The rule each vague word names."""

VAGUE_FLOORS: dict[str, int] = {phrase[-1]: FLOORS[rule] for phrase, rule in VAGUE.items() if rule in FLOORS}
"""The lowest number of each vague word with a floor, by its last word: 3 for "handful"."""

VAGUE_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "dozens": 12,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
}
"""What a word behind a vague word multiplies it by: "several hundred", "tens of thousands"."""

NOBODY = phrases("no one | no - one | none | nobody | not a single | not one | nil")
NONE_KNOWN = phrases(
    "no report of | no reports of | no reported | no report | no reports | no known | no word of | no word on"
    " | no information on | no information about | no immediate reports | no immediate report"
    " | not reported | no confirmed"
)
UNKNOWN = phrases(
    "unknown | not known | not yet known | not immediately known | unclear | not clear | uncertain | undetermined"
    " | unspecified | not immediately clear | not yet clear | not been determined | not determined | not given"
    " | cannot be counted | could not be determined | could not be counted"
)
