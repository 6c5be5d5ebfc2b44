"""Counts of casualties in running English text, each with its span, its interval by a named rule, and its outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from builder.extraction.counts.chunks import Chunks, chunks_of
from builder.extraction.counts.parse_count import Count
from builder.extraction.counts.patterns import Link, links_of
from builder.extraction.counts.tokens import telling_sentences
from builder.extraction.text.offsets import Offsets
from builder.values.casualty_terms import Modality, Outcome, Population, Qualifier
from builder.values.interval import Bound
from builder.values.read_count import Reading, reading_of

_STRETCH = re.compile(
    r"\bsince\b|\b(?:years?|decades?)\b(?![- ]old)|\b(?:in|during) (?:19|20)[0-9][0-9]\b|\bannual(?:ly)?\b"
    r"|\b(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|several|few|last|past|this|the)[- ]months?\b"
    r"|\b(?:past|last|recent|previous) (?:few |several |[a-z0-9]+ )?(?:days|weeks|months)\b"
    r"|\b(?:civil|internal|the|this) war\b"
    r"|\bin (?:previous|earlier|past|former) (?:[a-z]+ )?(?:attack|strike|raid|bombing|incident)s\b"
    r"|\b(?:(?:armed|bloody|internal|civil) )(?:struggle|conflict|strife)\b|\b(?:guerrilla|rebel|ground) offensive\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|only|worst|deadliest|bloodiest)\b[^.]{0,140}$", re.IGNORECASE
)
_WINDOW = 160
_BEFORE_CUE = 4
_EXPECTING = frozenset("will would could may might can should must shall".split())
_NOW = frozenset({"are", "is"})
_DONE = frozenset({"managed", "able", "went"})
_NOT = frozenset({"not", "never", "wasn't", "weren't", "isn't", "aren't", "didn't", "hasn't", "haven't"})
_REPORTED = frozenset({"reported", "known", "confirmed"})
_EARLIER = frozenset({"earlier", "previous", "initial"})
_AFTER_COUNT = 5
_AFTER_TOLL = 6


@dataclass(frozen=True)
class CountMention:
    """A count of casualties as the text states it: text[start:end] are its words, offsets in code points, end excluded.

    `figure` is the figure with its noun as printed ("16 civilians"), `qualifier_words` its qualifier as printed, which may
    stand elsewhere; `cue` is the span of the words that name the outcome, `phrase` that of all these together. `part`: the
    text calls it a part of another count ("including"). `former`: the text says it holds no more ("revised down from 27").
    `background`: the sentence speaks of a stretch of years, so that the count is a running total or of another time.
    """

    start: int
    end: int
    figure: str
    qualifier_words: str
    qualifier: Qualifier
    low: Bound
    high: Bound
    approximate: bool
    rule: str
    outcome: Outcome
    population: Population
    modality: Modality
    cue: Offsets
    phrase: Offsets
    part: bool
    former: bool
    background: bool


def find_counts(text: str) -> tuple[CountMention, ...]:
    """Every count of killed, injured, missing, hospitalised or displaced people in the text, in the text's order.

    Spans lie within the text and do not overlap. The time grows with the length of the text, whatever the text is.
    """
    return tuple(mention for start, end in telling_sentences(text) for mention in _in_sentence(text, start, end))


def _in_sentence(text: str, start: int, end: int) -> Iterator[CountMention]:
    chunks = chunks_of(text, start, end)
    if not chunks.counts:
        return
    stretches: list[Offsets] | None = None
    for link in links_of(chunks):
        count = _governed(chunks, link)
        reading = _reading(chunks, count)
        if reading is not None and _NOT.isdisjoint(_before_cue(chunks, chunks.bounds[link.cue])):
            if stretches is None:
                stretches = _stretches(text, start, end)
            yield _mention(text, chunks, count, link, reading, stretches)


def _governed(chunks: Chunks, link: Link) -> Count:
    """The count, under the "at least" of the count before it in its list: at least 15 fighters and 16 civilians."""
    count = chunks.counts[link.counted]
    if link.under is None or count.qualifier_at or not count.figure.high:
        return count
    governor = chunks.counts[link.under]
    leads = governor.qualifier_at is not None and governor.qualifier_at[0] == governor.start
    if governor.qualifier != "at-least" or not leads:
        return count
    return count._replace(qualifier=governor.qualifier, qualifier_at=governor.qualifier_at)


def _reading(chunks: Chunks, count: Count) -> Reading | None:
    """What the rules make of a count; "no casualties were reported" is none known, not nobody."""
    reading = reading_of(count.figure, count.qualifier)
    after = chunks.words[count.end : count.end + _AFTER_COUNT]
    if (
        reading
        and reading.qualifier == "zero"
        and chunks.words[count.start] == "no"
        and not _REPORTED.isdisjoint(after)
    ):
        return reading_of(count.figure._replace(rule="none-known", low=None, high=None), "exact")
    return reading


def _mention(
    text: str, chunks: Chunks, count: Count, link: Link, reading: Reading, stretches: list[Offsets]
) -> CountMention:
    spans = chunks.spans
    first, last = spans[count.start][0], spans[count.end - 1][1]
    words = count.qualifier_at or (count.start, count.start)
    cue = chunks.bounds[link.cue]
    qualifier_words = text[spans[words[0]][0] : spans[words[1] - 1][1]] if count.qualifier_at else ""
    whole = count.noun.population == "not_stated" and "total" in qualifier_words.casefold()
    return CountMention(
        start=first,
        end=last,
        figure=text[spans[count.figure_start][0] : last],
        qualifier_words=qualifier_words,
        qualifier=reading.qualifier,
        low=reading.low,
        high=reading.high,
        approximate=reading.approximate,
        rule=reading.rule,
        outcome=link.outcome,
        population="all" if whole else count.noun.population,
        modality=_modality(chunks, link.cue),
        cue=(spans[cue[0]][0], spans[cue[1] - 1][1]),
        phrase=(spans[min(count.start, words[0], cue[0])][0], spans[max(count.end, cue[1]) - 1][1]),
        part=link.part,
        former=count.former or _earlier(chunks, count),
        background=any(at < last + _WINDOW and first - _WINDOW < end for at, end in stretches),
    )


def _before_cue(chunks: Chunks, cue: Offsets) -> list[str]:
    """The few words before the cue, nearest first, up to a mark."""
    before = chunks.words[max(0, cue[0] - _BEFORE_CUE) : cue[0]]
    return list(takewhile(lambda word: word[0].isalnum(), reversed(before)))


def _modality(chunks: Chunks, cue: int) -> Modality:
    """What a verb and the words before it say: it goes on ("are dying"), is to come ("may die", "to kill"), or is done.

    Of a toll the words behind it say so: the toll could rise to 50.
    """
    if chunks.tags[cue] == "T":
        stop = chunks.bounds[cue][1]
        behind = list(takewhile(lambda word: word[0].isalpha(), chunks.words[stop : stop + _AFTER_TOLL]))
        return "completed" if _EXPECTING.isdisjoint(behind) and "to rise" not in " ".join(behind) else "expected"
    if chunks.tags[cue] not in "KVD":
        return "completed"
    before = _before_cue(chunks, chunks.bounds[cue])
    if chunks.words[chunks.bounds[cue][0]] == "dying" or ("being" in before and not _NOW.isdisjoint(before)):
        return "ongoing"
    aimed = before[:1] == ["to"] and _DONE.isdisjoint(before)
    return "expected" if (aimed or not _EXPECTING.isdisjoint(before)) and "have" not in before else "completed"


def _earlier(chunks: Chunks, count: Count) -> bool:
    """Whether the count is called a toll of before: an earlier toll of 27."""
    before = chunks.words[max(0, count.start - _BEFORE_CUE) : count.start]
    return "toll" in before and not _EARLIER.isdisjoint(before)


def _stretches(text: str, start: int, end: int) -> list[Offsets]:
    """Where text[start:end] speaks of a stretch of time, other than "the first strike in three years"."""
    found = (match.span() for match in _STRETCH.finditer(text, start, end))
    return [(at, stop) for at, stop in found if not _RECORD.search(text[max(start, at - _WINDOW) : at])]
