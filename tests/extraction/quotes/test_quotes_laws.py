from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extraction.quotes.find_quotes import find_quotes

MARKS = ("“", "”", '"', "'", "‘", "’", "«", "»", "„", "''", " ", "\n", "\n\n", ". ", ", ", ": ", "? ", " — ", "=", "(")
WORDS = (
    "Ann Orr",
    "said",
    "he",
    "told the Gazette",
    "adding",
    "according to",
    "the mayor",
    "We stay",
    "quoted",
    "as",
    "by",
)
ODD = ("İ", "ﬁ", "\x00", "\u2028", "🚢", "мэр")
PIECES = st.sampled_from((*MARKS, *WORDS, *ODD))


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text_gives_spans_that_stand_in_it(text: str) -> None:
    drafts = find_quotes(text)
    for draft in drafts:
        assert 0 <= draft.start < draft.end <= len(text)
        assert not text[draft.start].isspace()
        assert not text[draft.end - 1].isspace()
        assert 0 < draft.confidence <= 1
        for phrase in (draft.cue, draft.speaker, draft.resolved, draft.channel, draft.relay, *draft.alternatives):
            assert phrase is None or (phrase.text and text[phrase.start : phrase.end] == phrase.text)
        for link in (draft.continues, draft.continued_by, draft.within):
            assert link is None or 0 <= link < len(drafts)
        assert draft.kind in ("direct", "partial") or draft.speaker is None
    assert list(drafts) == sorted(drafts, key=lambda d: (d.start, -d.end))
    assert find_quotes(text) == drafts


@given(st.text())
def test_any_characters_at_all(text: str) -> None:
    find_quotes(text)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_what_stands_before_moves_the_spans_and_nothing_else(text: str) -> None:
    head = "Rain fell on Quxville.\n\n"
    moved = [(d.start - len(head), d.end - len(head), d.opened, d.closed) for d in find_quotes(head + text)]
    assert moved == [(d.start, d.end, d.opened, d.closed) for d in find_quotes(text)]


@pytest.mark.parametrize("text", ["", " \n", "no quotation at all", "рассказ без кавычек", "NOTHING HERE. NOTHING."])
def test_texts_without_quotations_give_none(text: str) -> None:
    assert find_quotes(text) == ()


SENTENCE = "the quay was burning and nobody said that it was late "


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 30_000,
        f"“{SENTENCE * 90_000}",
        f"{SENTENCE * 30_000}.”",
        *(
            piece * 2_500
            for piece in ('"', "“a ", '"a" ', "“A” and ", '"A." B said. ', '— A\n"b"\n', '"a,"\n\n', "“a\n\n")
        ),
        "“" + "‘a “b” c’ " * 1_500 + "”",
    ],
    ids=range(12),
)
def test_huge_and_broken_texts_take_linear_time(text: str) -> None:
    started = time.process_time()
    find_quotes(text)
    assert time.process_time() - started < 12


def test_time_grows_with_the_text_not_with_its_square() -> None:
    def seconds(count: int) -> float:
        text = 'He said "a" and Orr said, "b." ' * count
        started = time.process_time()
        find_quotes(text)
        return time.process_time() - started

    seconds(100)
    assert seconds(2_000) < 12 * seconds(500) + 0.5
