from __future__ import annotations

import pytest

from builder.extraction.names.folding import sound_key, words_of, written_without_vowels


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Jürgen O’Neill-Roe", ("jurgen", "oneill", "roe")),
        ("Харків", ("kharkiv",)),
        ("Сергей Тестов", ("sergey", "testov")),
        ("JaneRoe", ("jane", "roe")),
        ("J.-P. Roe", ("j", "p", "roe")),
        ("Q.X.C. Aviation", ("qxc", "aviation")),
        ("R0e", ("roe",)),
        ("Brigade 44", ("brigade", "44")),
        ("", ()),
        ("—", ()),
    ],
)
def test_words_in_plain_small_letters(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("one", "two"),
    [("kharkiv", "kharkov"), ("zavrazhniy", "zavrazhny"), ("kyiv", "kiev"), ("raqqa", "raqqah"), ("xi", "shi")],
)
def test_spellings_of_one_sound_share_a_key(one: str, two: str) -> None:
    assert sound_key(one) == sound_key(two)


@pytest.mark.parametrize(("one", "two"), [("kharkiv", "kherson"), ("iran", "iraq"), ("mali", "malta")])
def test_other_names_do_not(one: str, two: str) -> None:
    assert sound_key(one) != sound_key(two)


def test_scripts_that_leave_vowels_out() -> None:
    assert written_without_vowels("دمشق")
    assert not written_without_vowels("Damascus")
