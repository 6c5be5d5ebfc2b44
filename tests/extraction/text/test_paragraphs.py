from __future__ import annotations

import time

import pytest

from builder.extraction.text.paragraphs import body_start, boundaries, paragraphs


def printed(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_lines_are_paragraphs_without_the_blanks_around_them() -> None:
    assert printed("  One.  \n\n\tTwo.\r\nThree.") == ["One.", "Two.", "Three."]


def test_wrapped_lines_are_joined_to_blocks() -> None:
    line = "The ferry left the harbour at noon and nobody was seen on it, an\n"
    text = line * 6 + "end.\n\n" + line * 3
    assert [block.count("\n") for block in printed(text)] == [6, 2]


def test_short_and_long_lines_are_not_wrapped() -> None:
    text = "Headline\nThe ferry left.\n" * 6
    assert len(printed(text)) == 12


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n", "\u2028"])
def test_blank_texts_have_no_paragraphs(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize("text", [" " * 300_000, " \n" * 100_000, "a\n" * 100_000, '" ' * 100_000])
def test_odd_layouts_take_linear_time(text: str) -> None:
    started = time.process_time()
    list(paragraphs(text))
    list(boundaries(text, 0, len(text)))
    assert time.process_time() - started < 3


def test_sentences_begin_after_a_stop_but_not_after_an_abbreviation() -> None:
    text = "Mr. Pell met Gen. A. Orr in the U.S. Senate. “Go,” he said.” They went? Yes."
    assert [text[at:].split(maxsplit=1)[0] for at in boundaries(text, 0, len(text))] == ["“Go,”", "They", "Yes."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MARLOW BAY, May 4 (Agency) — The ferry left.", "The ferry left."),
        ("MARLOW BAY - The ferry left.", "The ferry left."),
        ("The ferry left — late.", "The ferry left — late."),
        ("“WE STAY,” he said — twice.", "“WE STAY,” he said — twice."),
    ],
)
def test_a_dateline_is_passed_over(text: str, expected: str) -> None:
    assert text[body_start(text, 0, len(text)) :] == expected
