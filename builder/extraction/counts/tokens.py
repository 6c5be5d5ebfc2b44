"""Running text cut for counting: the sentences that speak of an outcome, and their words with their spans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.extraction.text.offsets import Offsets
from builder.values.number_words import GROUPED_DIGITS, NUMBER_PARTS

_OUTCOME_WORD = re.compile(
    r"\b(?:kill|murder|massacr|assassin|execut|slaughter|sla[iy]|butcher|behead|lynch|martyr|shot|gunned|death|blown up"
    r"|fatal|mortal|wound|injur|maim|hurt|hospital|displac|li[fv]es?\b|dead|die[ds]?\b|dying|perish|deceased|missing"
    r"|disappear|unaccounted|homeless|forced|fled|driven|bod(?:y|ies)\b|corpse|casualt|victim|toll\b|loss)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    # Not the stop of an initial (U.S.) or of an abbreviation (Gen.); an empty line ends a sentence too.
    r"[.!?](?<![.!?][.!?])(?<!\b[a-z]\.)(?<!\b(?:mr|dr|st|lt|no|jr|sr)\.)(?<!\b(?:mrs|gen|col|maj|sgt|cpl|rev|sen|gov"
    r"|rep|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|nos)\.)(?<!\b(?:capt|prof|sept)\.)[.!?]*+[\"'”’)\]]*+\s+|\n\s*\n",
    re.IGNORECASE,
)
_WORD = re.compile(
    GROUPED_DIGITS + r"|[0-9]++(?:\.[0-9]++)?(?!\w|-[^\W\d])"  # 16, 1.5; not 12th, not the 32 of 32-year-old
    r"|\w++(?:[-'’]\w++)*+"  # a word, with its apostrophes and hyphens
    r"|[^\w\s]"
)
_JOINING_MARKS = frozenset("-/:.,'’–")

_LONGEST = 4_000
"""No printed sentence has so many code points; what goes on is cut at a space, so that time stays linear."""


def telling_sentences(text: str) -> Iterator[Offsets]:
    """The sentences that hold a word of an outcome, in order; sentences end at stops and empty lines."""
    start = 0
    telling = _OUTCOME_WORD.search(text)
    for stop in _SENTENCE_END.finditer(text):
        if telling is None:
            return
        if telling.start() < stop.end():
            yield from _pieces(text, start, stop.end())
            telling = _OUTCOME_WORD.search(text, stop.end())
        start = stop.end()
    if telling is not None:
        yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Offsets]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def words_in(text: str, start: int, end: int) -> tuple[list[str], list[Offsets]]:
    """The words of text[start:end] in lower case, marks included, with their spans; twenty-one is three words."""
    words: list[str] = []
    spans: list[Offsets] = []
    for found in _WORD.finditer(text, start, end):
        word = found.group().lower()
        if "-" in word and len(word) > 1 and NUMBER_PARTS.issuperset(word.split("-")):
            at = found.start()
            for part in re.split("(-)", word):
                words.append(part)
                spans.append((at, at + len(part)))
                at += len(part)
        else:
            words.append(word)
            spans.append(found.span())
    return words, spans


def hangs_on(words: Sequence[str], spans: Sequence[Offsets], at: int) -> bool:
    """Whether the word at `at` hangs by a mark on the one after next: 10:30, 2022-02-28, 4-6-year-old."""
    if not 0 <= at < len(words) - 2 or words[at + 1] not in _JOINING_MARKS:
        return False
    return spans[at][1] == spans[at + 1][0] and spans[at + 1][1] == spans[at + 2][0]
