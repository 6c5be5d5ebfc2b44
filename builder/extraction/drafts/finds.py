"""One text read once by every rule: what all drafts are made from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Protocol, TypeVar

from builder.derive.sentences import Sentence, sentence_at, split_sentences
from builder.extraction.counts.find_counts import CountMention, find_counts
from builder.extraction.names.candidates import Mention
from builder.extraction.names.find_mentions import find_mentions
from builder.extraction.quotes.find_quotes import find_quotes
from builder.extraction.quotes.find_reported import Reported, find_reported
from builder.extraction.quotes.found_quotes import QuoteDraft
from builder.extraction.text.dates import Dated, dateline, find_dates
from builder.extraction.text.language import language_supported
from builder.extraction.text.offsets import Offsets
from builder.records.source import Source

_QUOTATION_MARK = re.compile('[“”„«»"]')
_MOST_MARKS = 20_000
"""Many more than the quotation marks of any text that is read as one."""
MOST_READ = 400_000
"""Code points: about 65,000 words, longer than any article or report that is read as one."""


@dataclass(frozen=True)
class Finds:
    """What the rules find in one held text; in a language they do not know, names and counts only."""

    source: Source
    text: str
    read: int
    """Code points of the text that were read; what lies beyond is no part of any find."""
    supported: bool
    day: date | None
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[QuoteDraft, ...]
    counts: tuple[CountMention, ...]
    reported: tuple[Reported, ...]
    dates: tuple[Dated, ...]

    def sentence(self, at: int) -> Offsets:
        """The span of the sentence that holds a code point; the line where none does."""
        found = sentence_at(self.sentences, at)
        if found is not None:
            return found.start, found.end
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end

    def mentions_in(self, span: Offsets) -> Iterator[Mention]:
        """The mentions that lie within a span, in order."""
        first = bisect_left(self.mentions, span[0], key=lambda mention: mention.start)
        for mention in self.mentions[first:]:
            if mention.end > span[1]:
                return
            yield mention

    def dates_in(self, span: Offsets) -> tuple[Dated, ...]:
        """The dates that lie within a span, in order."""
        first = bisect_left(self.dates, span[0], key=lambda dated: dated.start)
        last = bisect_left(self.dates, span[1], key=lambda dated: dated.start)
        return tuple(dated for dated in self.dates[first:last] if dated.end <= span[1])

    def speech_in(self, span: Offsets) -> tuple[QuoteDraft, ...]:
        """The quotations of speech that share a code point with a span, in order."""
        return tuple(quote for quote in _sharing(self.quotes, span) if quote.kind in ("direct", "partial"))

    def speech_at(self, span: Offsets) -> QuoteDraft | None:
        """The outermost quotation of speech that holds a span."""
        holding = (quote for quote in self.speech_in(span) if quote.start <= span[0] and span[1] <= quote.end)
        return next(holding, None)

    def counts_in(self, span: Offsets) -> tuple[CountMention, ...]:
        """The counts that share a code point with a span, in order."""
        return tuple(_sharing(self.counts, span))

    def reported_in(self, span: Offsets) -> tuple[Reported, ...]:
        """The reports of speech whose sentence shares a code point with a span, in order."""
        first = bisect_left(self.reported, span[0], key=lambda reported: reported.sentence[1])
        last = bisect_left(self.reported, span[1], key=lambda reported: reported.sentence[0])
        return self.reported[first:last]


class _Placed(Protocol):
    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last."""


P = TypeVar("P", bound=_Placed)
_NESTED = 8


def _sharing(found: Sequence[P], span: Offsets) -> Iterator[P]:
    """What shares a code point with a span, of things in order of their start that are nested a few deep at most."""
    first = bisect_left(found, span[0], key=lambda one: one.start)
    last = bisect_left(found, span[1], key=lambda one: one.start)
    return (one for one in found[max(0, first - _NESTED) : last] if one.end > span[0])


def read_text(source: Source, whole: str) -> Finds:
    """Run every rule over a text, or over its first part where it is longer than any article."""
    text = whole[: _readable(whole)]
    supported = language_supported(text)
    issued = source.issued
    day = issued.first_day if issued is not None and issued.precision in ("minute", "day") else dateline(text)
    return Finds(
        source,
        whole,
        len(text),
        supported,
        day,
        split_sentences(text),
        find_mentions(text),
        find_quotes(text) if supported else (),
        find_counts(text),
        find_reported(text) if supported else (),
        find_dates(text, day) if supported else (),
    )


def _readable(text: str) -> int:
    """Where reading stops: at the end, or at a line's end or a space before the limits."""
    beyond = next(islice(_QUOTATION_MARK.finditer(text, 0, MOST_READ), _MOST_MARKS, None), None)
    limit = min(MOST_READ, beyond.start() if beyond else len(text))
    if limit == len(text):
        return limit
    return max(text.rfind("\n", 0, limit), text.rfind(" ", limit - limit // 10, limit), 0) or limit
