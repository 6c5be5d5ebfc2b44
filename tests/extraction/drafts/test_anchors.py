"""Anchors of drafts: the verbatim gate finds each again at its own place, or none is made."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from builder.anchoring import locate
from builder.extraction.drafts.anchors import anchor, on_lines, trimmed
from builder.extraction.text.offsets import Offsets
from builder.values.anchor import Selector

WORDS = st.lists(
    st.sampled_from(["ten", "people", "died", "in", "Velm", ".", "“we", "stay”", "é", "e\u0301"]), max_size=40
)
TEXTS = st.one_of(WORDS.map(" ".join), st.text("ab \n\u0301", max_size=60))


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, Offsets]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, (start, draw(st.integers(start, len(text))))


@given(spans())
@example(("ten people died. ten people died.", (17, 27)))
def test_an_anchor_is_found_at_its_own_place(case: tuple[str, Offsets]) -> None:
    text, span = case
    made = anchor(text, "courier", span)
    if made is None:
        return
    fields = {field.name: str(field.value) for field in made if field.name != "source"}
    assert locate(Selector(**fields), text) == span
    assert "\n" not in "".join(fields.values())


def test_the_fewest_words_beside_tell_places_apart() -> None:
    text = "In Velm ten people died. In Dravia ten people died."
    start = text.rindex("ten people")
    made = anchor(text, "courier", (start, start + len("ten people")))
    assert made is not None
    assert {field.name: field.value for field in made} == {
        "source": "courier", "exact": "ten people", "prefix": "Dravia ",
    }  # fmt: skip


def test_words_printed_alike_everywhere_have_no_anchor() -> None:
    text = "ten people died. " * 400
    assert anchor(text, "courier", (17, 27)) is None


def test_invisible_characters_and_blanks_have_no_anchor() -> None:
    assert anchor("ten\u202epeople died", "courier", (0, 10)) is None
    assert anchor("ten   people", "courier", (3, 6)) is None


@given(spans())
def test_parts_on_lines_cover_what_is_no_blank(case: tuple[str, Offsets]) -> None:
    text, span = case
    parts = on_lines(text, span)
    assert all("\n" not in text[start:end] and text[start:end].strip() == text[start:end] for start, end in parts)
    covered = "".join(text[start:end] for start, end in parts)
    assert "".join(covered.split()) == "".join(text[slice(*span)].split())


def test_trimmed() -> None:
    assert trimmed("  ten \n", (0, 7)) == (2, 5)
