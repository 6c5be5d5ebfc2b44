"""Pieces: what is left of a run of capitalised words once the words that name nobody are taken off."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from builder.extraction.names import gazetteer
from builder.extraction.names.capitals import Run, Word, runs
from builder.extraction.words import organizations
from builder.extraction.words.common import CALENDAR, COMMON_WORDS, EVENT_OPENINGS, FUNCTION_WORDS, is_common
from builder.extraction.words.people import GIVEN_NAMES, ROLES, TITLE_MODIFIERS, TITLES
from builder.extraction.words.peoples import DEMONYMS
from builder.extraction.words.places import DIRECTIONS
from builder.extraction.words.places import HEADS as PLACE_HEADS
from builder.extraction.words.places import LINKING as PLACE_LINKING
from builder.extraction.words.places import OPENINGS as PLACE_OPENINGS

_LOWER_WORD: Final = re.compile(r"(?<![\w'’-])[a-z]{3,}")
_WORD_BEFORE: Final = re.compile(r"(\w[\w'’-]*)[ \u00a0]$")
_WORDS_AFTER: Final = re.compile(r"[ \u00a0](\w[\w'’-]*)")
_CAPITALS: Final = re.compile(r"[A-Z]{3}")
_SMALL: Final = re.compile(r"[a-z]{3}")
_SAMPLE: Final = 4_000  # code points
_FEW_SMALL: Final = 2  # a text is in capitals where capitals outnumber small letters by this
_LINE: Final = re.compile(r"[^\n]+")
_LONGER: Final = 4  # code points
_LONGEST_HEADLINE: Final = 250  # code points
_FEWEST_WORDS: Final = 4
_MOST: Final = 0.75
_MARKS: Final = ".,;:!?'\"“”‘’()[]"
_ALSO_NAMES: Final = (CALENDAR | FUNCTION_WORDS) & (GIVEN_NAMES | {"may"})
_CAPITAL_NAMES: Final = ("US", "WHO")  # in small letters pronouns
_WINDOW: Final = 24  # code points looked at on either side of a name


class Piece(NamedTuple):
    """Capitalised words read together; `opens` says that the first may owe its capital to the start of a sentence.

    `shouted` says that every word around has a capital too, so that a capital says nothing.
    """

    words: tuple[Word, ...]
    opens: bool
    shouted: bool = False

    @property
    def start(self) -> int:
        """First code point."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Code point after the last."""
        return self.words[-1].end


@dataclass(frozen=True)
class Context:
    """A text and what it tells of its own words."""

    text: str

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that the text also writes without a capital."""
        return frozenset(_LOWER_WORD.findall(self.text))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs of capitalised words, in order."""
        return tuple(runs(self.text))

    @cached_property
    def shouted(self) -> bool:
        """Whether the text is in capitals throughout."""
        sample = self.text[:_SAMPLE]
        return len(_CAPITALS.findall(sample)) > _FEW_SMALL * len(_SMALL.findall(sample))

    @cached_property
    def headlines(self) -> tuple[tuple[int, int], ...]:
        """Spans of the lines in which nearly every longer word has a capital, common words too."""
        return tuple(_headlines(self.text))

    def in_headline(self, position: int) -> bool:
        """Whether a place lies in such a line."""
        at = bisect_right(self.headlines, (position, len(self.text)))
        return at > 0 and position < self.headlines[at - 1][1]

    @cached_property
    def inside(self) -> frozenset[str]:
        """Words, in lower case, whose capital does not come from standing first in a sentence."""
        return frozenset(
            word.lower for run in self.runs for word in (run.words[1:] if run.opens_sentence else run.words)
        )

    def before(self, position: int) -> str:
        """The word right before a place, in lower case; empty at a line's start or after a stop."""
        found = _WORD_BEFORE.search(self.text, max(0, position - _WINDOW), position)
        return found.group(1).lower() if found else ""

    def after(self, position: int) -> str:
        """The word right after a place, as printed; empty before a stop."""
        found = _WORDS_AFTER.match(self.text, position, position + _WINDOW)
        return found.group(1) if found else ""


def _headlines(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        if line.end() - line.start() > _LONGEST_HEADLINE:
            continue
        longer = [word for word in line.group().split() if len(word) >= _LONGER]
        if len(longer) < _FEWEST_WORDS or sum(word[0].isupper() for word in longer) < _MOST * len(longer):
            continue
        common = [word for word in longer[1:] if is_common(word.strip(_MARKS))]
        if len(common) > 1 and sum(word[0].isupper() for word in common) >= _MOST * len(common):
            yield line.span()


def printed(context: Context, words: tuple[Word, ...]) -> str:
    """The words with what stands between them, as printed."""
    return context.text[words[0].start : words[-1].end]


def pieces(context: Context) -> Iterator[Piece]:
    """The pieces of a text, in order: runs cut at the calendar and at small words, and freed of a first common word."""
    for run in context.runs:
        opens = run.opens_sentence
        held: list[Word] = []
        shouted = context.shouted or context.in_headline(run.words[0].start)
        cuts = _headline_cuts if shouted else _cuts
        for index, word in enumerate(run.words):
            if cuts(run.words, index, bool(held)):
                if held:
                    yield from _trimmed(context, tuple(held), opens, shouted)
                held, opens = [], False
            else:
                held.append(word)
        if held:
            yield from _trimmed(context, tuple(held), opens, shouted)


def _cuts(words: tuple[Word, ...], index: int, after_name: bool) -> bool:
    """Whether a word is no part of any name: a month, a day, an article or preposition with a capital."""
    lower = words[index].lower
    if words[index].text in _CAPITAL_NAMES:
        return False
    if lower not in CALENDAR and lower not in FUNCTION_WORDS:
        return False
    if lower in _ALSO_NAMES:
        if after_name:
            return words[index - 1].lower.rstrip(".") not in GIVEN_NAMES | TITLES
        follows = index + 1 < len(words) and not (
            is_common(words[index + 1].text) or words[index + 1].lower in CALENDAR
        )
        return not follows or lower in FUNCTION_WORDS
    return True


def _headline_cuts(words: tuple[Word, ...], index: int, after_name: bool) -> bool:
    """In a headline every word has a capital: only those that are no English words make names, and what we know."""
    lower = words[index].lower
    if lower in TITLES or lower in DIRECTIONS or (lower in GIVEN_NAMES and lower not in COMMON_WORDS):
        return False
    return (is_common(lower) or lower in CALENDAR) and not _in_known_name(words, index)


def _in_known_name(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word is part of a name of up to five words that is known as a whole."""
    for first in range(max(0, index - 2), index + 1):
        for last in range(index + 1, min(len(words), index + 3) + 1):
            name = words[first:last]
            if " ".join([word.lower for word in name]) in organizations.KNOWN:
                return True
            if gazetteer.is_region(" ".join([word.text for word in name])):
                return True
    return False


def _trimmed(context: Context, words: tuple[Word, ...], opens: bool, shouted: bool) -> Iterator[Piece]:
    if opens and _owes_capital_to_place(context, words):
        words, opens = words[1:], False
    if words:
        yield Piece(words, opens, shouted)


def _owes_capital_to_place(context: Context, words: tuple[Word, ...]) -> bool:
    """Whether the first word of a sentence is no part of the name that follows it, or is no name."""
    first, last = words[0], words[-1]
    if " ".join(word.lower for word in words) in organizations.KNOWN or gazetteer.is_region(printed(context, words)):
        return False
    if len(words) == 1:
        return _is_small(context, first) and context.before(first.start) == ""
    if first.lower in GIVEN_NAMES or any(first.lower in opening for opening in _NAME_OPENINGS):
        return False
    return _is_small(context, first) and not (last.lower in organizations.HEADS or last.lower in PLACE_HEADS)


def _is_small(context: Context, word: Word) -> bool:
    """Whether a word is one that English or this text writes without a capital."""
    if word.lower in context.small or word.lower in COMMON_WORDS:
        return word.lower not in GIVEN_NAMES or word.lower in context.small
    return is_common(word.text) and word.lower not in context.inside and word.lower not in GIVEN_NAMES


_NAME_OPENINGS: Final = (
    TITLES,
    TITLE_MODIFIERS,
    ROLES,
    DEMONYMS,
    DIRECTIONS,
    PLACE_OPENINGS,
    organizations.LINKING,
    PLACE_LINKING,
    EVENT_OPENINGS,
)
