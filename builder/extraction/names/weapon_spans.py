"""Weapons named in running text: designations, named systems and classes, with the words that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from builder.extraction.words.weapons import (
    ALONE,
    CALIBRE,
    CLASS_NOUNS,
    DESIGNATION_LETTERS,
    DESIGNATIONS,
    NAMED,
    NAMED_BEFORE_CLASS,
    NOT_BEFORE,
    PHRASES,
    QUALIFIERS,
    SHIP,
)

_DESIGNATION: Final = "|".join(
    (rf"(?:{'|'.join(sorted(DESIGNATION_LETTERS, key=len, reverse=True))})-\d{{1,4}}[A-Z]{{0,3}}\d?", *DESIGNATIONS)
)
_SYSTEM: Final = rf"(?:{_DESIGNATION}|(?:{NAMED})s?)"
_QUALIFIED_NOUN: Final = rf"(?:(?:{QUALIFIERS})[ -]){{0,3}}(?:{PHRASES}|{CLASS_NOUNS})"
_RULES: Final = {
    "calibre": rf"{CALIBRE}(?:(?: {_SYSTEM}){{0,2}} {_QUALIFIED_NOUN}|(?: {_SYSTEM}){{1,2}})",
    "system": rf"{_SYSTEM}(?: {_SYSTEM})?(?:[ -]{_QUALIFIED_NOUN})?",
    "named": rf"(?:{NAMED_BEFORE_CLASS})[ -]{_QUALIFIED_NOUN}",
    "phrase": PHRASES,
    "qualified": rf"(?:(?:{QUALIFIERS}),?[ -]){{1,3}}(?:{CLASS_NOUNS})",
    "ship": SHIP,
    "alone": rf"{NOT_BEFORE}(?:{ALONE})",
}


def _openings(pattern: str) -> str:
    """What the alternatives of a pattern open with, two letters each: a look ahead that spares trying them all."""
    pairs = sorted(set(re.findall(r"(?:^|[|(:])([a-z])\??([a-z])", pattern)))
    return "|".join(f"{first}[{''.join(two for one, two in pairs if one == first)}]" for first in dict(pairs))


_WEAPON: Final = re.compile(
    rf"(?<![\w-])(?=[A-Z\d]|{_openings('|'.join((PHRASES, QUALIFIERS, CLASS_NOUNS, ALONE)))})(?:"
    + "|".join(f"(?P<{rule}>{pattern})" for rule, pattern in _RULES.items())
    + r")(?!\w|-\w)"
)
_CONFIDENCE: Final = {
    "calibre": 0.95,
    "system": 0.9,
    "named": 0.85,
    "phrase": 0.8,
    "qualified": 0.75,
    "ship": 0.8,
    "alone": 0.6,
}


class WeaponSpan(NamedTuple):
    """A weapon's words in the text, code points, end excluded, with the rule that took them and its confidence."""

    start: int
    end: int
    rule: str
    confidence: float


def weapon_spans(text: str) -> Iterator[WeaponSpan]:
    """The weapons a text names, in order, without overlaps."""
    for match in _WEAPON.finditer(text):
        rule = match.lastgroup or ""
        yield WeaponSpan(match.start(), match.end(), f"weapon-{rule}", _CONFIDENCE[rule])
