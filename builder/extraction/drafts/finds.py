"""One text read once by every rule: what all drafts are made from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.derive.sentences import Sentence, sentence_at, split_sentences
from builder.extraction.drafts.dates import Dated, dateline, find_dates
from builder.extraction.drafts.draft import Span
from builder.extraction.drafts.reported import Reported, find_reported
from builder.extraction.language import language_supported
from builder.extraction.mentions import find_mentions
from builder.extraction.quote_drafts import QuoteDraft
from builder.extraction.quotes import find_quotes
from builder.extraction.readings import Mention
from builder.records.source import Source
from builder.values.count_mentions import CountMention, find_counts


@dataclass(frozen=True)
class Finds:
    """What the rules find in one held text; in a language they do not know, names and counts only."""

    source: Source
    text: str
    supported: bool
    day: date | None
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[QuoteDraft, ...]
    counts: tuple[CountMention, ...]
    reported: tuple[Reported, ...]
    dates: tuple[Dated, ...]

    def sentence(self, at: int) -> Span:
        """The span of the sentence that holds a code point; the line where none does."""
        found = sentence_at(self.sentences, at)
        if found is not None:
            return found.start, found.end
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """The mentions that lie within a span, in order."""
        first = bisect_left(self.mentions, span[0], key=lambda mention: mention.start)
        for mention in self.mentions[first:]:
            if mention.end > span[1]:
                return
            yield mention

    def dates_in(self, span: Span) -> tuple[Dated, ...]:
        """The dates that lie within a span, in order."""
        first = bisect_left(self.dates, span[0], key=lambda dated: dated.start)
        last = bisect_left(self.dates, span[1], key=lambda dated: dated.start)
        return tuple(dated for dated in self.dates[first:last] if dated.end <= span[1])

    def speech_at(self, span: Span) -> QuoteDraft | None:
        """The outermost quotation of speech that holds a span."""
        first = bisect_left(self.quotes, span[0] + 1, key=lambda quote: quote.start)
        holding = [q for q in self.quotes[max(0, first - 8) : first] if q.start <= span[0] and span[1] <= q.end]
        return next((q for q in holding if q.kind in ("direct", "partial")), None)


def read_text(source: Source, text: str) -> Finds:
    """Run every rule over a text."""
    supported = language_supported(text)
    issued = source.issued
    day = issued.first_day if issued is not None and issued.precision in ("minute", "day") else dateline(text)
    return Finds(
        source,
        text,
        supported,
        day,
        split_sentences(text),
        find_mentions(text),
        find_quotes(text) if supported else (),
        find_counts(text),
        find_reported(text) if supported else (),
        find_dates(text, day) if supported else (),
    )
