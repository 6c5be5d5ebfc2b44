"""Sentences: spans of the text itself, in order, apart, and holding every letter and digit."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.derive.sentences import Sentence, sentence_at, sentences_within, split_sentences
from tests.projects import example


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ("One came! “Two went?” Three.", ["One came!", "“Two went?”", "Three."]),
        ("“One came.” Two went.", ["“One came.”", "Two went."]),
        ("Mr. Bell came at 9 a.m. on Monday.", ["Mr. Bell came at 9 a.m. on Monday."]),
        ("A title\n\nOne came.\nTwo went", ["A title", "One came.", "Two went"]),
        ("It cost 3.5 m.", ["It cost 3.5 m."]),
        ("  One came.  \r\nTwo.\r\n", ["One came.", "Two."]),
        ("***\n–\n…\n", []),
        ("", []),
        ("Вона прийшла. Він пішов.", ["Вона прийшла.", "Він пішов."]),
        ("جاءت. ذهب.", ["جاءت.", "ذهب."]),
    ],
)
def test_cut(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text)] == sentences


TEXTS = st.text(alphabet=st.sampled_from("aбZ9 .!?,“”’'()-–…\n\r\t\u00a0\u0301🌾صA"), max_size=120)


@given(TEXTS)
def test_the_law_of_sentences(text: str) -> None:
    found = split_sentences(text)
    assert [sentence.number for sentence in found] == list(range(1, len(found) + 1))
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start
        assert before.paragraph <= after.paragraph
    for sentence in found:
        words = text[sentence.start : sentence.end]
        assert words == words.strip()
        assert "\n" not in words
        assert "\r" not in words
        assert any(character.isalnum() for character in words)
    inside = {at for sentence in found for at in range(sentence.start, sentence.end)}
    assert all(at in inside for at, character in enumerate(text) if character.isalnum())


@given(TEXTS, st.integers(0, 120))
def test_a_place_is_in_the_sentence_that_holds_it(text: str, at: int) -> None:
    found = split_sentences(text)
    holding = [sentence for sentence in found if sentence.start <= at < sentence.end]
    assert sentence_at(found, at) == (holding[0] if holding else None)


@given(TEXTS, st.integers(0, 119), st.integers(1, 40))
def test_a_span_is_in_the_sentences_that_share_a_character_with_it(text: str, start: int, length: int) -> None:
    found = split_sentences(text)
    end = start + length
    assert sentences_within(found, start, end) == tuple(s for s in found if s.start < end and s.end > start)


def test_the_same_text_is_cut_the_same_way_again() -> None:
    views = example().views
    dossier = example().dossier
    assert views
    assert dossier
    for name, text in dossier.texts.items():
        assert split_sentences(text.text) == views.sentences[name]
    assert len(views.sentences["courier-2019-05-14"]) == 14
    assert views.sentences["courier-2019-05-14"][0] == Sentence(1, 0, 43, 1)


def test_a_line_without_an_end_is_cut_at_spaces_and_loses_nothing() -> None:
    text = "word " * 30_000
    found = split_sentences(text)
    assert "".join(text[s.start : s.end] for s in found).replace(" ", "") == text.replace(" ", "")
    assert max(s.end - s.start for s in found) <= 20_000
