"""What a quotation leaves out between its marks, found beside apostrophes, inner quotations and missing marks."""

from __future__ import annotations

import pytest

from builder.checks.evidence import left_out


@pytest.mark.parametrize(
    ("text", "words", "missing"),
    [
        ("“We saw it,” she said.", "We saw it,", ""),
        ("“We saw it all,” she said.", "We saw it", "all,"),
        ("“We all saw it,” she said.", "saw it,", "We all"),
        ("“We don’t know who’s there,” she said.", "We don’t know", "who’s there,"),
        ("“The soldiers’ cars came first,” she said.", "The soldiers’ cars", "came first,"),
        ("“The town’s people saw it,” she said.", "saw it,", "The town’s people"),
        ("“They call it ‘the hill’ and stay,” she said.", "They call it ‘the hill’", "and stay,"),
        ("“They call it ‘the hill’ and stay,” she said.", "and stay,", "They call it ‘the hill’"),
        ("She wrote ‘we don’t know who’ and left.", "we don’t know who", ""),
        ("She wrote ‘we don’t know who’ and left.", "we don’t", "know who"),
        ("She wrote ‘we know’ and left us.", "left us.", ""),
        ("“We saw it all\nThe next paragraph.”", "We saw it", "all"),
        ("“It fell,“ she said. “All of it.", "It fell,", ""),
        ('"We saw it all," she said.', "We saw it", ""),
        ("Nobody saw it all.", "Nobody saw it", ""),
    ],
)
def test_left_out(text: str, words: str, missing: str) -> None:
    start = text.index(words)
    assert left_out(text, start, start + len(words)) == missing
