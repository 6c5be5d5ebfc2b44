"""Capitalised words and the sequences they stand in: the raw material of names, with code-point spans."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Final, NamedTuple

from builder.extraction.words.people import NAME_PARTICLES, TITLE_ABBREVIATIONS

_LAST_CASED_LETTER: Final = 0x1FFF  # Latin, Greek, Cyrillic, Armenian, Georgian and their extensions
_LONGEST_WORD: Final = 60  # code points; longer "words" are noise, not names
_LONGEST_RUN: Final = 12  # words; longer runs are headlines or lists without commas


def _capital_class() -> str:
    """The inside of a character class of all upper-case letters of scripts that have two cases, as ranges."""
    ranges: list[list[int]] = []
    for point in range(min(_LAST_CASED_LETTER, sys.maxunicode)):
        char = chr(point)
        if char.isupper() or char.istitle():
            if ranges and ranges[-1][1] == point - 1:
                ranges[-1][1] = point
            else:
                ranges.append([point, point])
    return "".join(f"{chr(low)}-{chr(high)}" if high > low else chr(low) for low, high in ranges)


CAPITAL: Final = _capital_class()
# "ISIL-held", "Moscow-based": an adjective made of a name; only the name is the name.
_ADJECTIVE_TAILS: Final = (
    "affiliated|aligned|allied|appointed|backed|based|bound|born|built|controlled|designed|dominated|educated|era|flagged|"
    "friendly|funded|held|imposed|inspired|installed|issued|language|led|leaning|like|linked|made|majority|mandated|"
    "manufactured|occupied|only|operated|organized|owned|populated|produced|registered|related|run|speaking|sponsored|"
    "style|supplied|supported|trained|type|wide|area|native|educated|aged|century|confirmed|elect"
)
_ABBREVIATIONS: Final = "|".join(sorted(TITLE_ABBREVIATIONS, key=len, reverse=True))
_WORD: Final = re.compile(
    rf"""
    (?<![\w@#])
    (?:
      (?:{_ABBREVIATIONS}|St|Mt|Ft)\.(?=[ \u00a0]?[{CAPITAL}])          # a title or saint, its stop included
    | (?:[{CAPITAL}]\.[ ]?-?)+(?=[{CAPITAL}][\w'’])                       # initials before a name: J. K., J.-P.
    | (?:[{CAPITAL}]\.){{2,}}[{CAPITAL}]?(?!\w) | U\.S(?!\w)              # U.S., U.N., D.C.
    | (?:(?:[Aa]l|[Ee]l|[Aa][snrdtzl]|[Aa]sh|[Uu]l|[DdLlO])[-'’])?
      [{CAPITAL}]\w*(?:['’ʼʻ`‘](?!(?:s|S|ve|re|ll|m|d|t)\b)\w+)*
      (?:[-‐‑](?!(?:{_ADJECTIVE_TAILS})\b)\w+(?:['’ʼʻ](?!(?:s|ve|re|ll|d)\b)\w+)*)*
    )
    """,
    re.VERBOSE,
)
_BLANK: Final = "[ \u00a0]"
_LONGEST_GAP: Final = 16  # code points: three particles
_GAP_IN_NAME: Final = re.compile(
    rf"{_BLANK}(?:(?:{'|'.join(NAME_PARTICLES)}){_BLANK}){{1,3}}|{_BLANK}[“\"‘']|[”\"’']{_BLANK}|-"
)
_LINKS: Final = re.compile(
    rf"{_BLANK}(?:(?:of|for|on|in|against|to|at|and)(?:{_BLANK}the)?|&|/|,{_BLANK}and){_BLANK}|/|,{_BLANK}"
)
_SENTENCE_END: Final = re.compile(r"(?:[.!?…:;•|—–*\n]|[.!?…][\"”’'»)\]]+)\s*[\"“‘'«„(\[\-–—•*]*\s*$|(?:^|\s)[\"“«„]$")


class Word(NamedTuple):
    """One capitalised word: its span in code points, end excluded, as printed and in lower case."""

    start: int
    end: int
    text: str
    lower: str


class Run(NamedTuple):
    """Capitalised words in one breath, at most a name's particle between them."""

    words: tuple[Word, ...]
    opens_sentence: bool


def words(text: str) -> Iterator[Word]:
    """The capitalised words of a text in order, initials and abbreviated titles with their stops."""
    for match in _WORD.finditer(text):
        start, end = match.span()
        if end - start <= _LONGEST_WORD:
            printed = match.group().rstrip(" ")
            yield Word(start, start + len(printed), printed, printed.lower())


def runs(text: str) -> Iterator[Run]:
    """The sequences of capitalised words of a text in order, none longer than twelve words."""
    held: list[Word] = []
    for word in words(text):
        if held and (len(held) >= _LONGEST_RUN or not _joins(text, held[-1], word)):
            yield Run(tuple(held), opens_sentence(text, held[0].start))
            held = []
        held.append(word)
    if held:
        yield Run(tuple(held), opens_sentence(text, held[0].start))


def opens_sentence(text: str, position: int) -> bool:
    """Whether a word here may owe its capital to its place: after a stop, a colon, an opening mark, a line's end."""
    return position == 0 or _SENTENCE_END.search(text, max(0, position - 8), position) is not None


def link(text: str, end: int, start: int) -> str:
    """The linking words between two runs ("of the", "and", ","), stripped; empty if anything else stands there."""
    gap = text[end:start]
    return gap.strip() if len(gap) < _LONGEST_GAP and _LINKS.fullmatch(gap) else ""


def _joins(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    return gap in (" ", "\u00a0", "") or (len(gap) < _LONGEST_GAP and _GAP_IN_NAME.fullmatch(gap) is not None)
