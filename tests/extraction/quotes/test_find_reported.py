"""Indirect speech: clause, cue and speaker; what is no report is left alone."""

from __future__ import annotations

import pytest

from builder.extraction.quotes.find_reported import find_reported


@pytest.mark.parametrize(
    ("text", "rule", "speaker", "clause"),
    [
        ("Jane Roe said that the bridge had fallen.", "that", "Jane Roe", ["the bridge had fallen"]),
        ("Jane Roe told the Courier on Monday that the bridge fell.", "that", "Jane Roe", ["the bridge fell"]),
        ("Residents say many have left the town.", "plain", "Residents", ["many have left the town"]),
        ("The town is quiet, the mayor said on Monday.", "after", "the mayor", ["The town is quiet"]),
        (
            "The road is closed, officials say, and nobody can leave.",
            "after", "officials", ["The road is closed", "and nobody can leave"],
        ),
        ("Two shells had hit the mill, said an officer.", "inverted", "an officer", ["Two shells had hit the mill"]),
        ("According to the police, the mill was hit twice.", "according", "the police", ["the mill was hit twice"]),
        ("The mill was hit twice, according to Jane Roe.", "according", "Jane Roe", ["The mill was hit twice"]),
        (
            "The plan has failed, the River Team, a group that watches the dam, says in a post on Monday.",
            "after", "the River Team", ["The plan has failed"],
        ),
        ("A senior U.S. official said that the dam was hit.", "that", "A senior U.S. official", ["the dam was hit"]),
    ],
)  # fmt: skip
def test_who_is_reported_to_have_said_what(text: str, rule: str, speaker: str, clause: list[str]) -> None:
    (found,) = find_reported(text)
    assert (found.rule, found.speaker.text) == (rule, speaker)
    assert [text[start:end] for start, end in found.clause] == clause


@pytest.mark.parametrize(
    "text",
    [
        "The mill was hit twice, according to footage.",
        "The mayor announced a plan that would close the bridge.",
        "We see that the bridge has fallen.",
        "“The bridge has fallen,” Jane Roe said.",
        "The place where Jane Roe said she was going has burnt down.",
        "Jane Roe said goodbye.",
        "The bridge fell on Monday.",
        "",
    ],
)
def test_what_is_no_indirect_speech(text: str) -> None:
    assert find_reported(text) == ()


def test_a_pronoun_refers_back_and_others_are_kept() -> None:
    text = "John Doe spoke first. Jane Roe, the mayor, said that the mill was hit.\n\nShe said that the dam was hit."
    first, second = find_reported(text)
    assert first.resolved is None
    assert second.resolved is not None
    assert second.resolved.text == "Jane Roe"
