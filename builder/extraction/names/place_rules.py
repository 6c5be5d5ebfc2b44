"""Rules that read a piece as a place: the gazetteer, head nouns on either side, prepositions, a country behind a comma."""

from __future__ import annotations

import re
from typing import Final

from builder.extraction.names import gazetteer
from builder.extraction.names.candidates import Reading
from builder.extraction.names.pieces import Context, Piece, printed
from builder.extraction.words.common import is_common
from builder.extraction.words.people import GIVEN_NAMES, PERSON_VERBS
from builder.extraction.words.peoples import is_people
from builder.extraction.words.places import AMBIGUOUS, DIRECTIONS, HEADS, LINKING, OPENINGS, PREPOSITIONS

_WELL_KNOWN: Final = 300_000  # gazetteer weight above which a lone name is the place, whatever stands around it
_KNOWN: Final = 40_000
_COUNTRY_BEHIND: Final = re.compile(r",[ \u00a0](?:the )?([^\W\d_][\w.]*(?: [^\W\d_a-z][\w.]*)?)")
_CITY_OF: Final = re.compile(
    r"(?:city|town|village|province|district|governorate|region|suburb|state|port|island|capital|area|outskirts|"
    r"municipality|oblast|county|neighbou?rhood|north|south|east|west|northeast|northwest|southeast|southwest) of $"
)
_SURNAMES: Final = frozenset(
    "ward marsh woods field hill hills lake park forest lane castle bridge stone pool shore".split()
)
_LOCATIVE: Final = PREPOSITIONS - {"from", "to", "between", "through", "via", "beyond", "off"}


def gazetted(context: Context, piece: Piece) -> Reading | None:
    """A name of the gazetteer, alone or after a direction; a small place only where the words around it agree."""
    words = piece.words
    size = len(words)
    name = printed(context, words)
    if gazetteer.is_region(name):
        return Reading(0, size, "place", "gazetteer-region", 0.9)
    if size > 1 and words[0].lower in DIRECTIONS:
        rest = printed(context, words[1:])
        if gazetteer.is_region(rest) or gazetteer.best_weight(rest):
            return Reading(0, size, "place", "direction", 0.8)
    weight = gazetteer.best_weight(name)
    if not weight:
        return None
    return _weighed(context, piece, name, weight)


def _weighed(context: Context, piece: Piece, name: str, weight: int) -> Reading | None:
    size = len(piece.words)
    if _located(context, piece):
        return Reading(0, size, "place", "gazetteer-located", 0.9)
    lower = name.lower()
    if lower in AMBIGUOUS or lower in GIVEN_NAMES or (size == 1 and is_common(name)):
        return None
    if weight >= _WELL_KNOWN:
        return Reading(0, size, "place", "gazetteer", 0.8)
    if weight >= _KNOWN and context.after(piece.end) not in PERSON_VERBS:
        return Reading(0, size, "place", "gazetteer-small", 0.55)
    return None


def headed(context: Context, piece: Piece) -> Reading | None:
    """ "Tigris River", "Lake Chad", "Mosul district", "Gulf of Aden": a head noun at either end or behind."""
    words = piece.words
    size = len(words)
    if all(is_people(word.text) for word in words):
        return None
    if size > 1 and words[-1].lower in HEADS:
        if size == 2 and words[0].lower in GIVEN_NAMES and words[1].lower in _SURNAMES:
            return None
        return Reading(0, size, "place", "head", 0.75)
    if size > 1 and words[0].lower in OPENINGS:
        return Reading(0, size, "place", "head-first", 0.7)
    if size > 1 and words[0].lower in LINKING and context.text[words[0].end :].startswith(" of "):
        return Reading(0, size, "place", "head-of", 0.75)
    after = context.after(piece.end)
    if after in HEADS and after not in ("field", "order", "park", "mine", "house"):
        return Reading(0, size, "place", "head-behind", 0.65)
    if _CITY_OF.search(context.text, max(0, piece.start - 20), piece.start):
        return Reading(0, size, "place", "city-of", 0.75)
    return None


def before_a_name(context: Context, piece: Piece) -> Reading | None:
    """A region printed right before something else: "Middle East | Jane Roe", as in titles whose end is not marked."""
    words = piece.words
    for size in range(len(words) - 1, 0, -1):
        if not gazetteer.is_region(printed(context, words[:size])):
            continue
        if size > 1 or (words[1].lower in GIVEN_NAMES and words[0].lower not in GIVEN_NAMES):
            return Reading(0, size, "place", "before-a-name", 0.6)
    return None


def located(context: Context, piece: Piece) -> Reading | None:
    """An unknown name after "in" or "near", or before a comma and a country."""
    words = piece.words
    if len(words) > 3 or all(is_common(word.text) or is_people(word.text) for word in words):
        return None
    if _country_behind(context, piece):
        return Reading(0, len(words), "place", "country-behind", 0.7)
    if context.before(piece.start) in _LOCATIVE and not words[0].text.isupper():
        return Reading(0, len(words), "place", "preposition", 0.5)
    return None


def _located(context: Context, piece: Piece) -> bool:
    return context.before(piece.start) in PREPOSITIONS or _country_behind(context, piece)


def _country_behind(context: Context, piece: Piece) -> bool:
    found = _COUNTRY_BEHIND.match(context.text, piece.end)
    return found is not None and any(gazetteer.is_region(name) for name in (found.group(1), found.group(1).split()[0]))
