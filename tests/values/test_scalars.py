"""Texts, numbers and flags: what is read as written, and what is refused rather than repaired."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from builder.values.scalars import Decimal, Flag, Line, Slug, Whole, hidden_character

OF: dict[str, TypeAdapter[Any]] = {
    "line": TypeAdapter(Line), "whole": TypeAdapter(Whole), "decimal": TypeAdapter(Decimal),
    "flag": TypeAdapter(Flag), "slug": TypeAdapter(Slug),
}  # fmt: skip

READ = [
    ("line", "Надія Сарруф", "Надія Сарруф"), ("line", " a ", " a "), ("line", "صرّوف", "صرّوف"),
    ("line", "\u200fa", "\u200fa"),
    ("line", "🌾 *a* <b>", "🌾 *a* <b>"), ("line", "null", "null"), ("line", "012", "012"),
    ("whole", "0", 0), ("whole", "12", 12), ("whole", "9" * 15, 999_999_999_999_999),
    ("decimal", "0", 0.0), ("decimal", "-0.5", -0.5), ("decimal", "49.99", 49.99), ("decimal", "-180", -180.0),
    ("flag", "true", True), ("flag", "false", False),
    ("slug", "a", "a"), ("slug", "k-7", "k-7"), ("slug", "2019-05-14", "2019-05-14"),
]  # fmt: skip

REFUSED = [
    ("line", "", "found nothing"), ("line", "\u00a0 ", "found nothing"), ("line", "a\nb", "line break"),
    ("line", "a\tb", r"U\+0009"), ("line", "a\x00", r"U\+0000"), ("line", "a\u202eb", r"U\+202E"),
    ("line", "a\x85b", r"U\+0085"),
    ("line", 12, "valid string"), ("line", ["a"], "valid string"), ("line", None, "valid string"),
    ("whole", "012", "whole number"), ("whole", "1_000", "whole number"), ("whole", "1,000", "whole number"),
    ("whole", "-1", "whole number"), ("whole", "+1", "whole number"), ("whole", " 1", "whole number"),
    ("whole", "1\n", "whole number"),
    ("whole", "1.0", "whole number"), ("whole", "0x1", "whole number"), ("whole", "١٢", "whole number"),
    ("whole", "", "whole number"),
    ("whole", 12, "whole number"), ("whole", True, "whole number"), ("whole", None, "whole number"),
    ("whole", "1" * 16, "whole number"),
    ("decimal", "1.", "number such as"), ("decimal", ".5", "number such as"), ("decimal", "1e3", "number such as"),
    ("decimal", "nan", "number such as"), ("decimal", "inf", "number such as"), ("decimal", "01.5", "number such as"),
    ("decimal", 1.5, "number such as"), ("decimal", "1,5", "number such as"),
    ("flag", "yes", "true or false"), ("flag", "True", "true or false"), ("flag", "on", "true or false"),
    ("flag", "", "true or false"),
    ("flag", True, "true or false"), ("flag", 1, "true or false"), ("flag", None, "true or false"),
    ("slug", "A", "small letters"), ("slug", "a--b", "small letters"), ("slug", "-a", "small letters"),
    ("slug", "a-", "small letters"),
    ("slug", "a_b", "small letters"), ("slug", "é", "small letters"), ("slug", "../a", "small letters"),
    ("slug", "a\n", "small letters"),
    ("slug", "nul", "reserved"), ("slug", "com1", "reserved"), ("slug", "index", "reserved"),
    ("slug", "index-3", "reserved"),
    ("slug", "a" * 81, "81 characters"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "value"), READ)
def test_read(kind: str, text: str, value: Any) -> None:
    found = OF[kind].validate_python(text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(("kind", "text", "told"), REFUSED)
def test_refused(kind: str, text: Any, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        OF[kind].validate_python(text)


@given(st.integers(0, 10**15 - 1))
def test_a_printed_whole_number_is_read_again(value: int) -> None:
    assert OF["whole"].validate_python(str(value)) == value


@given(st.text())
def test_a_line_is_never_changed(text: str) -> None:
    try:
        found = OF["line"].validate_python(text)
    except ValidationError:
        assert not text.strip() or "\n" in text or hidden_character(text)
    else:
        assert found == text


def test_hidden_characters_are_named() -> None:
    assert hidden_character("ab\u2066c\x01") == "U+2066"
    assert hidden_character("a\nb", allowed="\n") is None
    assert hidden_character("a\u200d\u200e\u0301б") is None
