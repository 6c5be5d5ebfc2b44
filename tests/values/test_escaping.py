"""Escaping: the text comes back letter for letter, and nothing that any dialect acts on is left bare."""

from __future__ import annotations

import html
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.values.escaping import escape

ALWAYS = r"\`*_{}[]<>&" + "\"'#!+|~^=$@\n\r\t\x00\u2028\u2029\x85"
PRINTABLE = st.characters(blacklist_categories=("Cs", "Cc"))


@given(st.text(alphabet=PRINTABLE))
def test_a_browser_reads_the_text_again(text: str) -> None:
    assert html.unescape(escape(text)) == text


@pytest.mark.parametrize("character", ALWAYS)
def test_active_characters_are_never_bare(character: str) -> None:
    for text in (character, f"a{character}b", f" {character} ", character * 3):
        bare = escape(text)
        assert character not in bare.replace("&#", "") or character in "&#"
        assert f"&#{ord(character)};" in bare


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. a", "1&#46; a"), ("1) a", "1&#41; a"), ("- a", "&#45; a"), (": a", "&#58; a"), ("a:", "a&#58;"),
        ("a-b, c: d", "a-b, c&#58; d"), ("09:42", "09:42"), ("https://a.b", "&#104;&#116;&#116;&#112;&#115;&#58;//a.b"),
        ("www.a.b", "&#119;&#119;&#119;&#46;a.b"), ("a  b", "a&#32;&#32;b"), ("(a) / b; c, d?", "(a) / b; c, d?"),
        ("Надія صرّوف “a” – …", "Надія صرّوف “a” – …"),
    ],
)  # fmt: skip
def test_only_what_is_active_is_written_as_a_number(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_words_stay_readable() -> None:
    letters = string.ascii_letters + string.digits
    assert escape(letters) == letters


@given(st.text(alphabet=PRINTABLE))
def test_escaping_is_a_text_of_one_line(text: str) -> None:
    assert len(escape(f"a{text}b").splitlines()) == 1
