from __future__ import annotations

import pytest

from builder.extraction.counts.passing_counts import own_counts


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Six people were killed in Osterby. Some 900 people have died there since 1980.", [6]),
        ("Six people were killed in Osterby. The flood at Lund killed 40.", [6]),
        ("Six people were killed in Osterby. By noon the mayor counted eight dead.", [6, 8]),
        ("Six people were killed, including three children.", [6]),
        ("Six people were killed. The toll could rise to 8.", [6]),
        ("The death toll was revised down from 27 to 16.", [16]),
        ("One guard was killed at the gate. Nine people died in the yard.", [1, 9]),
        ("Two died. The blast injured 30.", [2, 30]),
        ("Dozens were killed.", [24]),
        ("Many were killed.", ["not_given"]),
    ],
)
def test_what_a_text_is_about_and_what_it_mentions_in_passing(text: str, kept: list[object]) -> None:
    assert [count.low for count in own_counts(text)] == kept
