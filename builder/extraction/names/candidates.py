"""What a rule makes of a piece, and how pieces that linking words hold together become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from builder.extraction.names import gazetteer
from builder.extraction.names.capitals import link
from builder.extraction.names.pieces import Context, Piece, printed
from builder.extraction.words import organizations
from builder.extraction.words.common import is_common
from builder.extraction.words.people import GIVEN_NAMES, OFFICES, ROLES, TITLES
from builder.extraction.words.peoples import DEMONYMS
from builder.extraction.words.places import LINKING as PLACE_LINKING

MentionType = Literal["person", "organization", "place", "weapon"]

_LONGEST_JOINED: Final = 14  # words
_OBJECT_LINKS: Final = ("of", "of the", "for", "for the", "on", "on the")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: code points `start` to `end` (excluded), the name as printed, and which rule took it how surely.

    `title` is the span of a title or role printed right before a person's name; `confidence` is between 0 and 1.
    """

    start: int
    end: int
    type: MentionType
    name: str
    title: tuple[int, int] | None
    rule: str
    confidence: float


class Reading(NamedTuple):
    """What words `first` to `last` (excluded) of a piece are: its type, rule and confidence, and a title before it.

    `title` is a span of code points; `until` the code point where the mention ends if later than its last word.
    """

    first: int
    last: int
    type: MentionType
    rule: str
    confidence: float
    title: tuple[int, int] | None = None
    until: int | None = None


def joined(context: Context, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with "Ministry of Defence", "Food and Agriculture Organization", "Gulf of Aden" in one."""
    done: list[Piece] = []
    for piece in pieces:
        if done:
            both = _join(context, done[-1], piece)
            if both:
                done[-1:] = both
                continue
        done.append(piece)
    return done


def _join(context: Context, left: Piece, right: Piece) -> list[Piece] | None:
    """Left and right as one piece, what is left of right behind it; None where they do not belong together."""
    words = link(context.text, left.end, right.start)
    if not words or len(left.words) >= _LONGEST_JOINED:
        return None
    head = left.words[-1].lower
    if words in _OBJECT_LINKS and (head in organizations.LINKING or (words.startswith("of") and head in PLACE_LINKING)):
        return _with_object(left, right)
    if words in ("in", "in the", "of", "of the") and printed(context, left.words).lower() in organizations.KNOWN:
        return _with_object(left, right)
    if words in ("of", "of the", "for") and head in TITLES and right.words[0].lower in OFFICES:
        return [Piece(left.words + right.words, left.opens, left.shouted)]
    if words in ("/", "&"):
        return _whole_if_known(context, left, right) or (_with_object(left, right) if words == "&" else None)
    if words in ("and", ", and", ",") and _coordinates(context, left, right, words):
        return [Piece(left.words + right.words, left.opens, left.shouted)]
    return None


def _with_object(left: Piece, right: Piece) -> list[Piece]:
    """The object ends before a title or a given name: "Ministry of Defence | Spokesman Igor"."""
    cut = next(
        (
            index
            for index, word in enumerate(right.words)
            if index and (word.lower in TITLES or word.lower in ROLES or word.lower in GIVEN_NAMES)
        ),
        len(right.words),
    )
    both = [Piece(left.words + right.words[:cut], left.opens, left.shouted)]
    return both if cut == len(right.words) else [*both, Piece(right.words[cut:], False, right.shouted)]


def _whole_if_known(context: Context, left: Piece, right: Piece) -> list[Piece] | None:
    for skip in range(len(left.words)):
        words = left.words[skip:] + right.words
        if printed(context, words).lower() in organizations.KNOWN:
            rest = [Piece(left.words[:skip], left.opens, left.shouted)] if skip else []
            return [*rest, Piece(words, left.opens and not skip, left.shouted)]
    return None


def _coordinates(context: Context, left: Piece, right: Piece, words: str) -> bool:
    """Whether "and" stands inside one name: "Department of Health and Human Services", "Trade and Industry Ministry"."""
    if "," in words and not (words == ", and" and _in_object(context, left)):
        return False
    if not all(is_common(word.text) for word in right.words) or gazetteer.is_region(printed(context, right.words)):
        return False
    if _in_object(context, left):
        return True
    return right.words[-1].lower in organizations.HEADS and all(
        is_common(word.text) and word.lower not in DEMONYMS for word in left.words
    )


def _in_object(context: Context, piece: Piece) -> bool:
    """Whether the piece has a linking head before its last words: it is a "Department of Health" already."""
    return any(
        word.lower in organizations.LINKING and link(context.text, word.end, after.start) in _OBJECT_LINKS
        for word, after in zip(piece.words, piece.words[1:], strict=False)
    )
