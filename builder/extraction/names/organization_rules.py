"""Rules that read a piece as an organization: known bodies, head nouns, acronyms, a people with its forces."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from builder.extraction.names import gazetteer
from builder.extraction.names.candidates import Reading
from builder.extraction.names.capitals import Word, link
from builder.extraction.names.pieces import Context, Piece, printed
from builder.extraction.words.common import is_common
from builder.extraction.words.organizations import (
    HEADS,
    KNOWN,
    LINKING,
    NOT_ACRONYMS,
    OPENINGS,
    PARTY_MODIFIERS,
    PARTY_NOUNS,
)
from builder.extraction.words.people import GIVEN_NAMES
from builder.extraction.words.peoples import is_people
from builder.extraction.words.places import DIRECTIONS

_PARTY: Final = re.compile(
    rf"(?:[ -](?:{'|'.join(sorted(PARTY_MODIFIERS))})){{0,3}}[ ](?:{'|'.join(sorted(PARTY_NOUNS))})(?![\w-])"
)
_ACRONYM: Final = re.compile(
    r"(?:[A-Z]{2,6}|[A-Z]{2,6}[-/][A-Z]{2,5}|(?:[A-Z]\.){2,5}|[A-Z][a-z]?[A-Z]{1,5}|[A-Z]{2,7}s)\d{0,2}"
)
_LARGE_CITY: Final = 600_000  # gazetteer weight
_LONGEST_PLAIN_ACRONYM: Final = 3  # code points; longer English words in capitals are only shouted
_SURNAME_HEADS: Final = frozenset(
    "bank board church fire guard house lions order post press school watch field".split()
)


def known_whole(context: Context, piece: Piece) -> Reading | None:
    """A piece that is, as a whole, the name of a body we know."""
    if printed(context, piece.words).lower() not in KNOWN:
        return None
    return Reading(0, len(piece.words), "organization", "known", 0.9)


def known(context: Context, piece: Piece) -> Reading | None:
    """The longest stretch of the piece that is a body we know by name."""
    words = piece.words
    for size in range(len(words), 0, -1):
        for first in range(len(words) - size + 1):
            part = words[first : first + size]
            if printed(context, part).lower() in KNOWN:
                return Reading(first, first + size, "organization", "known", 0.9)
    return None


def headed(context: Context, piece: Piece) -> Reading | None:
    """ "Ministry of Defence", "Syrian Democratic Forces": capitalised words up to the last head noun, and its object."""
    words = piece.words
    if _linked(context, words):
        return Reading(0, len(words), "organization", "head-of", 0.85)
    last = max((index for index, word in enumerate(words) if word.lower.rstrip(".") in HEADS), default=-1)
    if last < 0:
        return None
    if last == 0:
        return _lone_head(context, piece)
    if last == 1 and words[0].lower in GIVEN_NAMES and words[1].lower in _SURNAME_HEADS:
        return None
    return Reading(0, last + 1, "organization", "head", 0.8)


def acronym(context: Context, piece: Piece) -> Reading | None:
    """Capitals alone: "OPCW", "CJTF-OIR"."""
    word = piece.words[0]
    if len(piece.words) > 1 or word.text in NOT_ACRONYMS or not _ACRONYM.fullmatch(word.text):
        return None
    if word.lower in GIVEN_NAMES or (len(word.text) > _LONGEST_PLAIN_ACRONYM and is_common(word.text)):
        return None
    return Reading(0, 1, "organization", "acronym", 0.7)


def party(context: Context, piece: Piece) -> Reading | None:
    """ "Iraqi security forces", "the Assad government": a people, country or body with its group noun in small letters."""
    words = piece.words
    found = _PARTY.match(context.text, piece.end)
    if not found:
        return None
    if all(is_people(word.text) or word.lower in DIRECTIONS for word in words):
        return Reading(0, len(words), "organization", "party", 0.6, None, found.end())
    if gazetteer.is_region(printed(context, words)):
        return Reading(0, len(words), "organization", "country-party", 0.55, None, found.end())
    return None


def opened(context: Context, piece: Piece) -> Reading | None:
    """ "Jaysh al-Something", "Hizb …": an Arabic or Urdu word for a body before its name; a city before an unknown word."""
    words = piece.words
    if len(words) > 1 and words[0].lower in OPENINGS:
        return Reading(0, len(words), "organization", "opening-head", 0.75)
    city = gazetteer.best_weight(words[0].text) >= _LARGE_CITY or gazetteer.is_region(words[0].text)
    if (
        len(words) == 2
        and city
        and words[0].lower not in GIVEN_NAMES
        and not is_common(words[1].text)
        and not is_people(words[1].text)
    ):
        return Reading(0, 2, "organization", "city-and-word", 0.4)
    return None


def _lone_head(context: Context, piece: Piece) -> Reading | None:
    head = piece.words[0]
    if piece.opens or len(piece.words) > 1 or head.text in NOT_ACRONYMS:
        return None
    return Reading(0, 1, "organization", "lone-head", 0.45)


def _linked(context: Context, words: tuple[Word, ...]) -> bool:
    """Whether a head noun in the piece has its object behind it: "Ministry of Defence"."""
    return any(
        word.lower in LINKING and link(context.text, word.end, after.start) != "" for word, after in pairwise(words)
    )
