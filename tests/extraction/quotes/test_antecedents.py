from __future__ import annotations

import pytest

from builder.extraction.quotes.antecedents import Cast, candidates_of
from builder.extraction.quotes.cues import parse


def resolved(before: str, words: str) -> tuple[str | None, list[str]]:
    """What `words` refer back to after the text `before`, and the alternatives."""
    text = f"{before} {words}"
    cast = Cast()
    for parsed in parse(text, 0, len(before)):
        for candidate in candidates_of(text, parsed):
            cast.add(candidate)
    (parsed,) = parse(text, len(before) + 1, len(text))
    found, others = cast.resolve(parsed.sentence)
    return (found.text if found else None), [other.text for other in others]


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ("Mayor Ruth Abele left. It rained.", "she", "Mayor Ruth Abele"),
        ("Mayor Ruth Abele left.", "Abele", "Mayor Ruth Abele"),
        ("Mayor Ruth Abele left.", "Mr. Pell", None),
        ("Mayor Ruth Abele left.", "Ruth Abele", None),
        ("Mayor Ruth Abele left.", "the mayor", "Mayor Ruth Abele"),
        ("Ruth Abele, an engineer, left. Jonas Pell left.", "the engineer", "Ruth Abele"),
        ("Gov. Ruth Abele left. Jonas Pell left.", "the governor", "Gov. Ruth Abele"),
        ("The Quxville Council met. Jonas Pell left.", "it", "The Quxville Council"),
        ("The Quxville Council met. Jonas Pell left.", "he", "Jonas Pell"),
        ("Two Quxville officials left. Jonas Pell left.", "they", "Two Quxville officials"),
        ("A fisherman, Tom Riddle, had lost a boat.", "he", "Tom Riddle"),
        ("The crew met Jonas Pell on Monday.", "Pell", "Jonas Pell"),
        ("Jonas Pell left.", "a senior official", None),
        ("Jonas Pell left.", "I", None),
        ("Nobody was there.", "he", None),
        ("", "he", None),
    ],
)
def test_whom_words_refer_back_to(before: str, words: str, expected: str | None) -> None:
    assert resolved(before, words)[0] == expected


def test_the_others_are_kept_nearest_first_and_once_each() -> None:
    before = "Ann Orr left. Tom Riddle left. Ann Orr wept. Jonas Pell left. Carl Vane left. Rolf Ibsen left."
    assert resolved(before, "he") == ("Rolf Ibsen", ["Carl Vane", "Jonas Pell", "Ann Orr"])


def test_nobody_named_only_later_is_an_antecedent() -> None:
    text = "he said it. Jonas Pell left."
    cast = Cast()
    for parsed in parse(text, 0, len(text)):
        for candidate in candidates_of(text, parsed):
            cast.add(candidate)
    assert cast.resolve(parse(text, 0, 2)[0].sentence) == (None, ())
