from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.figures.fitting import clean, shortened, width, wrapped
from tests.figures.samples import parsed


@given(st.text(st.characters()))
def test_any_text_becomes_one_line_of_xml(text: str) -> None:
    made = clean(text)
    element = ET.Element("t")
    element.text = made
    assert parsed(ET.tostring(element, "unicode")).text == (made or None)
    assert "\n" not in made
    assert made == made.strip()


def test_direction_marks_are_closed_and_lone_surrogates_go() -> None:
    assert clean("a\ud800b\udfff") == "ab"
    assert clean("a \u202eb\u2067c") == "a bc"
    assert clean("مدينة 24") == "\u2068مدينة 24\u2069"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("short", "short"),
        ("a long name of a town", "a long n…"),
        (
            "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
            "e\u0301" * 7 + "…",
        ),
        ("東京東京東京東京東京", "東京東京…"),
        ("", ""),
    ],
)
def test_shortened(text: str, made: str) -> None:
    assert shortened(text, 70, 12.5) == made


@given(st.text(max_size=60), st.integers(20, 300))
def test_what_is_shortened_fits_and_is_a_beginning(text: str, room: int) -> None:
    made = shortened(text, room, 12)
    assert width(made, 12) <= room
    assert made == text or (made.endswith("…") and text.startswith(made[:-1].rstrip("\u2069")))


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=9), min_size=1), st.integers(60, 200))
def test_what_is_wrapped_fits_and_loses_nothing_but_its_end(words: list[str], room: int) -> None:
    text = " ".join(words)
    lines = wrapped(text, room, 12, 3)
    assert 1 <= len(lines) <= 3
    assert all(width(line, 12) <= room for line in lines)
    if not any("…" in line for line in lines):
        assert " ".join(lines) == text


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("Kharkiv", 376),
        ("24 or more", 552),
        ("Харків", 340),
        ("City council of Brenn", 1037),
        ("illicit fill", 383),
        ("1,000,000", 509),
        ("مدينة", 222),
    ],
)
def test_estimates_hold_for_a_wide_face(text: str, true: float) -> None:
    """`true` is the advance width in DejaVu Sans, the widest of the usual faces, at 100 px."""
    assert true <= width(text, 100) <= true * 1.5


def test_accents_and_joiners_have_no_width() -> None:
    assert width("\u0301\u200d\u2068", 100) == 0
