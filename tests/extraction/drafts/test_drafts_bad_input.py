"""Texts that are none, too long, or in the wrong language: an honest word and no invented records."""

from __future__ import annotations

import time

import pytest

from builder.extraction.drafts.draft import Field
from tests.extraction.drafting import drafted

KINDS_OF_NAMES = {"person", "organization", "place", "weapon"}


@pytest.mark.parametrize("text", ["", " \n\t ", "“”", "…", "—\n—"])
def test_no_text(text: str) -> None:
    done = drafted(text)
    assert (done.drafts, done.linked) == ((), ())
    assert done.remarks == ("no text found: there is no letter and no digit in it",)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire de Dorford a déclaré lundi que « douze personnes ont été tuées » dans la ville, selon la police locale.",
        "Мэр города заявил в понедельник, что «двенадцать человек погибли» в Киеве, сообщает полиция.",
        "Der Bürgermeister sagte am Montag, dass „zwölf Menschen getötet“ wurden und die Stadt von Kiew aus versorgt wird.",
    ],
)
def test_another_language_gives_names_and_numbers_only(text: str) -> None:
    done = drafted(text)
    assert {draft.key.kind for draft in done.drafts} <= KINDS_OF_NAMES
    assert "language not supported: drafts limited to names and numbers" in done.remarks


@pytest.mark.parametrize(
    "text",
    [
        "the mayor said that seven people had been killed in the town and that the bridge had fallen.",
        "THE MAYOR SAID THAT SEVEN PEOPLE HAD BEEN KILLED IN THE TOWN. “WE WILL NOT LEAVE,” JANE ROE SAID.",
    ],
)
def test_no_capitals_and_all_capitals(text: str) -> None:
    done = drafted(text)
    figures = [draft for draft in done.drafts if draft.key.kind == "casualty-report"]
    assert len(figures) == 1
    assert all(text[draft.span[0] : draft.span[1]] for draft in done.drafts)


def test_a_pronoun_makes_nobody() -> None:
    """Where no capitals tell who it is, a pronoun is guessed to be who spoke last, and the guess is told."""
    text = "jane roe said that the mill burned in the night. “we will not leave,” she said."
    (speech,) = (draft for draft in drafted(text).drafts if draft.key.kind == "quote")
    assert Field("speaker", "person:jane-roe") in speech.fields
    assert "the text has 'she': a guess that it is who spoke last before" in speech.remarks
    people = [draft.id for draft in drafted("“we will not leave,” she said.").drafts if draft.key.kind == "person"]
    assert people == ["courier-21-speaker"]


def test_mixed_scripts_are_kept_as_printed() -> None:
    text = "Jane Roe said that Київ and Харків were quiet, and that “все добре” was all she heard from the town."
    done = drafted(text)
    assert all(draft.key.id.isascii() for draft in done.drafts)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 5_000_000,
        "word " * 1_000_000,
        "“" * 100_000 + "a",
        "“a " * 160_000,
        "Jane Roe said, " * 20_000,
        "killed 5 people " * 20_000,
    ],
    ids=["one word", "one sentence of 5 MB", "marks", "words and marks", "speakers", "figures"],
)
def test_endless_texts_end(text: str) -> None:
    started = time.process_time()
    done = drafted(text)
    assert time.process_time() - started < 120
    assert len(done.drafts) < 10
    assert len(text) <= 400_000 or any("code points were read" in remark for remark in done.remarks)


def test_nothing_is_made_of_words_that_cannot_be_anchored() -> None:
    done = drafted("Ten people were killed. " * 300)
    assert done.drafts == ()
    assert any(remark.startswith("300 finds left out") for remark in done.remarks)
