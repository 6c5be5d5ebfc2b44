from __future__ import annotations

import pytest

from builder.extraction.names.capitals import opens_sentence, runs, words


def texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the U.S.-led force of O’Roe’s men", ["U.S.", "O’Roe"]),
        ("We’ve seen al-Quxi and Da’esh", ["We", "al-Quxi", "Da’esh"]),
        ("QXF-held land, Moscow-based men", ["QXF", "Moscow"]),
        ("Kim Qux-un", ["Kim", "Qux-un"]),
        ("J.-C. Roe and Lt. Doe", ["J.-C.", "Roe", "Lt.", "Doe"]),
        ("Ірина бачила Śląsk", ["Ірина", "Śląsk"]),
        ("#Tag @Name iPhone", []),
    ],
)
def test_capitalised_words(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ludwig van der Qux met Jane “Jay” Roe", ["Ludwig van der Qux", "Jane “Jay” Roe"]),
        ("Jane Roe, Bob Doe", ["Jane Roe", "Bob Doe"]),
        ("Jane’s Army", ["Jane", "Army"]),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert [text[run.words[0].start : run.words[-1].end] for run in runs(text)] == expected


@pytest.mark.parametrize(
    ("text", "opens"),
    [("Qux", True), ("it. Qux", True), ("it,” Qux", False), ("“Qux", True), ("a\nQux", True), ("a Qux", False)],
)
def test_what_opens_a_sentence(text: str, opens: bool) -> None:
    assert opens_sentence(text, text.index("Qux")) is opens


def test_spans_are_the_words_themselves() -> None:
    text = "Gen. Jane Q. Roe of Qux"
    assert all(text[word.start : word.end] == word.text for word in words(text))
