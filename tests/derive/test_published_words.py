"""Published words: full, excerpts or none, and never a sentence that is withheld."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.derive.published_words import SHORT_EXCERPT, HeldText
from builder.pipeline import examine
from tests.projects import example, patched

TEXT = (
    "The storm came at noon. It went at night.\n“Nobody was warned,” said Ann Bell. At least 3 people were hurt.\n"
    "Bo Marsh, 34, lost his house. One two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen.\n"
)
PAPER = """review: reviewed
type: article-newspaper
title: The storm
language: en
rights: {{statement: ours, publish: {publish}, max_share: 1}}
copy_status: {{kind: original}}
sha256: "{{{{sha256}}}}"
withheld: [{{exact: "34", person: neighbour-1}}]
unused: [{{exact: "It went at night.", reason: not used}}]
errata: [{{exact: "noon", kind: factual}}]
"""
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen."


def _held(tmp_path: Path, publish: str) -> HeldText:
    files = {
        "content/sources/paper.txt": TEXT,
        "content/sources/paper.yml": PAPER.format(publish=publish),
        "content/people/neighbour-1.yml": "review: reviewed\nprivate: true\nshown_as: a neighbour\n",
        "content/claims/long.yml": (
            "review: reviewed\nspeaker: person:ann-bell\nstatement_text: Long.\nmodality: asserted\nchain: []\n"
            f'evidence: [{{source: paper, exact: "{LONG}"}}]\n'
        ),
        "content/claims/hidden.yml": (
            "review: draft\nspeaker: person:ann-bell\nstatement_text: Hidden.\nmodality: asserted\nchain: []\n"
            'evidence: [{source: paper, exact: "It went"}]\n'
        ),
    }
    checked = examine(patched(tmp_path, files))
    assert checked.problems == ()
    assert checked.views
    return checked.views.held["paper"]


def _shown(held: HeldText) -> list[str]:
    return [held.text[start:end] for start, end in held.shown]


def test_in_full_everything_but_the_withheld_sentence(tmp_path: Path) -> None:
    held = _held(tmp_path, "full")
    before, after = TEXT.split("Bo Marsh, 34, lost his house.")
    assert _shown(held) == [before, after]
    assert held.withheld == {5}
    assert held.words(0, 23) == "The storm came at noon."
    at = TEXT.index("Bo Marsh")
    assert held.words(at, at + 10) == ""
    assert held.words(at - 6, at + 3) == "hurt. …"


def test_excerpts_are_the_words_that_published_records_carry(tmp_path: Path) -> None:
    held = _held(tmp_path, "excerpts")
    first = " ".join(LONG.split()[:SHORT_EXCERPT])
    assert _shown(held) == ["The storm came at noon.", "“Nobody was warned,”", "At least 3 people were hurt.", first]
    assert held.share == pytest.approx(sum(map(len, _shown(held))) / len(TEXT))
    at = TEXT.index("One two")
    assert held.words(at, at + len(LONG)) == f"{first} …"
    assert held.words(24, 41) == ""


def test_a_citation_shows_no_word(tmp_path: Path) -> None:
    held = _held(tmp_path, "citation")
    assert held.shown == ()
    assert held.share == 0
    assert held.words(0, 23) == ""


def test_shown_stretches_are_sorted_apart_and_outside_what_is_withheld() -> None:
    views = example().views
    assert views
    assert set(views.held) == {"courier-2019-05-14", "radio-velm-2019-05-14"}
    for held in views.held.values():
        edges = [edge for stretch in held.shown for edge in stretch]
        assert edges == sorted(edges)
        assert all(start < end for start, end in held.shown)
        for sentence in held.sentences:
            if sentence.number in held.withheld:
                assert held.shown_in(sentence) == ()


STRETCHES = st.lists(st.integers(0, 40), max_size=8, unique=True).map(
    lambda edges: tuple(zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
)


@given(STRETCHES, st.integers(0, 39), st.integers(1, 40))
def test_words_never_hold_a_character_that_is_not_shown(
    shown: tuple[tuple[int, int], ...], start: int, length: int
) -> None:
    text = "".join(chr(0x4E00 + at) for at in range(80))
    held = HeldText("x", text, (), shown, frozenset())
    end = start + length
    seen = {character for character in held.words(start, end) if character not in " …"}
    assert seen == {text[at] for a, b in shown for at in range(max(a, start), min(b, end))}
