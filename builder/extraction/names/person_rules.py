"""Rules that read a piece as a person: titles, roles, given names, initials, what only people do."""

from __future__ import annotations

import re
from typing import Final

from builder.extraction.names import gazetteer
from builder.extraction.names.candidates import Reading
from builder.extraction.names.capitals import Word, link
from builder.extraction.names.pieces import Context, Piece
from builder.extraction.words import organizations
from builder.extraction.words.common import is_common
from builder.extraction.words.people import (
    GIVEN_NAMES,
    NAME_OPENINGS,
    OFFICES,
    PERSON_VERBS,
    PERSON_WORDS_AFTER,
    ROLES,
    TITLE_MODIFIERS,
    TITLES,
    WEAK_TITLES,
)
from builder.extraction.words.peoples import DEMONYMS
from builder.extraction.words.places import HEADS as PLACE_HEADS
from builder.extraction.words.places import PREPOSITIONS

_AGE: Final = re.compile(r", (?:aged )?\d{1,2}(?:,|\.| and)")
_APPOSITION: Final = re.compile(
    r",[ \u00a0](?:an?|the|who|whose|head|chief|director|president|professor|founder|associate|senior|deputy|spokes\w+|"
    r"chairman|chairwoman|former|executive|his|her|their|vice|co-?founder|commander|leader|editor|managing|\d{2})\b"
)
_ARTICLE: Final = re.compile(r"(?i:al|el|a[snrdzt]|ash|ul|ibn)[-‐‑’'](?=\w)")
_MOST_NAME_WORDS: Final = 6


def titled(context: Context, piece: Piece) -> Reading | None:
    """ "Syrian President Jane Roe": a title and the words after it; a lone office after "the" is a person by office."""
    words = piece.words
    at = _last_title_word(context, words)
    if at < 0:
        return None
    rest = words[at + 1 :]
    if not rest:
        return _office(context, words, at)
    if rest[-1].lower in organizations.HEADS or rest[-1].lower in PLACE_HEADS:
        return None
    if at == 0 and words[0].lower in WEAK_TITLES and not _looks_personal(rest):
        return None
    if all(is_common(word.text) and word.lower not in GIVEN_NAMES for word in rest):
        return None
    last = at + 1 + _name_length(rest)
    return Reading(at + 1, last, "person", "title", 0.9, (words[0].start, words[at].end))


def named(context: Context, piece: Piece) -> Reading | None:
    """A given name or initials before other words, an Arabic opening, or a name with its article."""
    words = piece.words
    lower = words[0].lower
    if len(words) == 1:
        article = _ARTICLE.match(words[0].text) is not None and words[0].text[0].islower()
        return Reading(0, 1, "person", "article", 0.6) if article else None
    if any(word.lower in organizations.HEADS for word in words[2:]):
        return None
    if lower in OFFICES and words[1].lower in GIVEN_NAMES and context.before(piece.start) == "of":
        return Reading(1, len(words), "person", "title-of", 0.8)
    if lower.rstrip(".") in GIVEN_NAMES and not (is_common(words[1].text) and words[1].lower not in GIVEN_NAMES):
        return Reading(0, _name_length(words), "person", "given-name", 0.85)
    if lower in NAME_OPENINGS or words[0].text.endswith("."):
        return Reading(0, _name_length(words), "person", "opening", 0.8)
    if any(word.text.endswith(".") or _ARTICLE.match(word.text) for word in words[1:]):
        return Reading(0, _name_length(words), "person", "inner-initial", 0.75)
    return None


def introduced(context: Context, piece: Piece) -> Reading | None:
    """A role in small letters before the name, or behind it what only people do or are."""
    words = piece.words
    if len(words) > _MOST_NAME_WORDS or (len(words) > 1 and all(is_common(word.text) for word in words)):
        return None
    size = len(words)
    if context.before(piece.start) in ROLES and not piece.opens:
        return Reading(0, size, "person", "role", 0.8 if size > 1 else 0.65)
    after = context.after(piece.end)
    if after in PERSON_VERBS or after in PERSON_WORDS_AFTER:
        return Reading(0, size, "person", "speaks", 0.7 if size > 1 else 0.55)
    if _AGE.match(context.text, piece.end):
        return Reading(0, size, "person", "age", 0.85)
    if size > 1 and _APPOSITION.match(context.text, piece.end):
        return Reading(0, size, "person", "apposition", 0.65)
    return None


def unknown_pair(context: Context, piece: Piece) -> Reading | None:
    """Two to four words that nothing else explains are a person, except after a word of place."""
    words = piece.words
    if not 1 < len(words) <= 4 or any(is_common(word.text) for word in words):
        return None
    if any(word.text.isupper() for word in words) or context.before(piece.start) in PREPOSITIONS:
        return None
    return Reading(0, len(words), "person", "two-words", 0.5)


def _last_title_word(context: Context, words: tuple[Word, ...]) -> int:
    found = -1
    for index, word in enumerate(words):
        lower = word.lower.rstrip(".")
        if (
            lower in TITLES
            or (lower in ROLES and found < index)
            or (found >= 0 and _in_office(context, words, index, found))
        ):
            found = index
        elif not (lower in TITLE_MODIFIERS or lower in DEMONYMS or _owner(words, index)):
            break
    return found


def _in_office(context: Context, words: tuple[Word, ...], index: int, found: int) -> bool:
    """Whether a word belongs to the title before it: "Secretary of State", "Minister of Home Affairs"."""
    linked = link(context.text, words[found].end, words[found + 1].start)
    return bool(linked) and words[index].lower in OFFICES


def _owner(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word before a title names whose title it is: a country, a city, a body, an acronym."""
    text = words[index].text
    return (
        words[index].lower in organizations.KNOWN
        or words[index].lower in organizations.HEADS
        or (text.isupper() and len(text) > 1)
        or gazetteer.is_region(text)
        or _in_region(words, index)
        or (words[index].lower not in GIVEN_NAMES and gazetteer.best_weight(text) > 0)
    )


def _in_region(words: tuple[Word, ...], index: int) -> bool:
    """Whether the word is one of the two of "New Jersey"."""
    pairs = (words[index : index + 2], words[max(0, index - 1) : index + 1])
    return any(len(pair) > 1 and gazetteer.is_region(f"{pair[0].text} {pair[1].text}") for pair in pairs)


def _office(context: Context, words: tuple[Word, ...], at: int) -> Reading | None:
    head = next(word.lower for word in reversed(words[: at + 1]) if word.lower in TITLES or word.lower in ROLES)
    if head in WEAK_TITLES or head not in TITLES or context.before(words[0].start) not in ("the", "former", "our"):
        return None
    return Reading(0, at + 1, "person", "office", 0.4)


def _looks_personal(rest: tuple[Word, ...]) -> bool:
    return rest[0].lower in GIVEN_NAMES or not is_common(rest[0].text)


def _name_length(words: tuple[Word, ...]) -> int:
    """How many of the words are the name: it ends before a title, a people, a head noun, or at six words."""
    for index, word in enumerate(words[:_MOST_NAME_WORDS]):
        if index and (word.lower in DEMONYMS or (word.lower in organizations.HEADS and index > 1)):
            return index
    return min(len(words), _MOST_NAME_WORDS)
