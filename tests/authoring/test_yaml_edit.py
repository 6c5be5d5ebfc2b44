"""One field changed in place: the rest of the file stays byte for byte, or nothing is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.authoring.yaml_edit import set_field
from builder.reading.yaml_tree import parse, plain


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nsha256: old # why\nb: 2\n", 'a: 1\nsha256: "new1" # why\nb: 2\n'),
        ("sha256: 'old'\n", 'sha256: "new1"\n'),
        ('# first\nsha256:   "old"\n\n# last\n', '# first\nsha256:   "new1"\n\n# last\n'),
        ("sha256:\na: 1\n", 'sha256: "new1"\na: 1\n'),
        ("sha256:   # to fill\na: 1\n", 'sha256: "new1"   # to fill\na: 1\n'),
        ("a: 1 # one", 'a: 1 # one\nsha256: "new1"\n'),
        ("a: |\n  many\n  lines\n", 'a: |\n  many\n  lines\nsha256: "new1"\n'),
        ("a: 1\r\nsha256: old\r\n", 'a: 1\r\nsha256: "new1"\r\n'),
        ("{a: 1, sha256: old}\n", '{a: 1, sha256: "new1"}\n'),
    ],
)
def test_in_place(before: str, after: str) -> None:
    assert set_field(before, "sha256", "new1") == after


@pytest.mark.parametrize(
    "before", ["{a: 1}\n", "- a\n", "", "sha256: |\n  old\n", "sha256: ~\n", "sha256: {a: 1}\n", "a: 1\na: 2\n"]
)
def test_what_cannot_be_done_safely_is_left(before: str) -> None:
    assert set_field(before, "sha256", "new1") is None


def test_only_letters_and_digits() -> None:
    with pytest.raises(ValueError, match="not letters and digits"):
        set_field("a: 1\n", "sha256", 'x" # ')


_LINES = st.sampled_from(
    ["# a remark", "", "a: 1 # why", "b: 'sha256: no'", "c: [x, y]", "d:\n  sha256: inner", "e: |\n  z"]
)


@given(st.lists(_LINES, unique=True), st.lists(_LINES, unique=True), st.sampled_from(["old", '"old"', "", "'o''d'"]))
def test_every_other_field_and_every_remark_stays(before: list[str], after: list[str], old: str) -> None:
    after = [line for line in after if line[:1] in ("#", "") or line not in before]
    text = "\n".join([*before, f"sha256: {old}", *after]) + "\n"
    edited = set_field(text, "sha256", "0123abc")
    if edited is None:
        assert old == "'o''d'"  # an escaped text is wider than what it says
        return
    assert edited.replace('"0123abc"', old, 1).split() == text.split()
    values = plain(parse(edited, "")[0])
    assert isinstance(values, dict)
    assert values["sha256"] == "0123abc"
