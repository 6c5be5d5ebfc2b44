"""The articles that extraction is timed on hold what it looks for, and each something else."""

from __future__ import annotations

from builder.extraction.counts.passing_counts import own_counts
from builder.extraction.names.find_mentions import find_mentions
from builder.extraction.quotes.find_quotes import find_quotes
from tests.bench.extraction import article, words_a_second


def test_every_article_has_quotations_counts_and_mentions_of_its_own() -> None:
    first, second = article(3), article(4)
    for text in (first, second):
        assert (len(find_quotes(text)) >= 12, len(list(own_counts(text))) >= 3, len(find_mentions(text)) >= 20) == (
            True,
            True,
            True,
        )
    assert {line for line in first.splitlines() if line} & {line for line in second.splitlines() if line} == set()


def test_words_are_counted_as_they_are_read() -> None:
    read: list[str] = []
    assert words_a_second(read.append, ["one two", "three four", "five"], 3) > 0
    assert read[1:] == ["one two", "three four"]
