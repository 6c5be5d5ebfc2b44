from __future__ import annotations

import pytest

from builder.extraction.quotes.attribution import attributions, bare_attribution, main_subject, spoken_aside
from builder.extraction.quotes.cues import cues_of, parse
from builder.extraction.text.marks import quoted_spans
from builder.extraction.text.tokens import sentences_of


def attributed(text: str) -> list[tuple[str | None, str | None, str]]:
    """Cue, speaker and rule of each quotation of the text."""
    out = []
    for parsed in parse(text, 0, len(text), quoted_spans(text, 0, len(text))):
        for found in attributions(parsed):
            cue = text[slice(*found.cue)] if found.cue else None
            out.append((cue, text[slice(*found.speaker)] if found.speaker else None, found.rule))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay,” said Ann Orr, the mayor.", ("said", "Ann Orr", "inverted")),
        ("“We stay,” added a senior harbour official.", ("added", "a senior harbour official", "inverted")),
        ("“We stay,” said a senior US harbour official.", ("said", "a senior US harbour official", "inverted")),
        ("“We stay,” he said.", ("said", "he", "after")),
        ("“We stay!” Sen. Jonas Pell (R-Qux.) shouted.", ("shouted", "Sen. Jonas Pell", "after")),
        ("“We stay,” Ann Orr, mayor of Marlow Bay, told the Gazette.", ("told", "Ann Orr", "after")),
        ("“We stay,” the mayor, who is 60, later said.", ("said", "the mayor", "after")),
        ("“We stay,” she’s said to reporters.", ("said", "she", "after")),
        ("“We stay,” according to Mayor Ann Orr.", ("according to", "Mayor Ann Orr", "according")),
        ("Orr said: “We stay.”", ("said", "Orr", "before")),
        ("The mayor of Marlow Bay said that “we stay” for now.", ("said", "The mayor of Marlow Bay", "before")),
        ("On Monday, Orr told the Gazette “we stay” twice.", ("told", "Orr", "before")),
        ("A spokesman for the harbour board said “no”.", ("said", "A spokesman for the harbour board", "before")),
        ("Orr called the plan a “ruinous folly”.", ("called", "Orr", "before")),
        ("Orr praised the crew, adding, “We stay.”", ("adding", "Orr", "participle")),
        ("Pell left early, with Orr shouting: “We stay!”", ("shouting", "Orr", "participle")),
        ("A sign reading “We stay” hung there.", ("reading", "A sign", "participle")),
        ("According to Orr, “we stay” was agreed.", ("According to", "Orr", "according")),
        ("The plan, as described by Jonas Pell, is “ruinous”.", ("described", "Jonas Pell", "by")),
        ("The plan was called “ruinous” by Jonas Pell.", ("called", "Jonas Pell", "by")),
        ("Pell was quoted as saying “we stay”.", ("saying", "Pell", "participle")),
        ("Pell was quoted by the Gazette as saying “we stay”.", ("saying", "Pell", "participle")),
        ("The Gazette quoted Pell as saying “we stay”.", ("saying", "Pell", "quoting")),
        ("Orr’s claim that “we stay” was doubted.", (None, "Orr’s", "noun")),
        ("Nothing came of her claim that “we stay”.", (None, "her", "noun")),
        ("Orr backs the crew and in a statement called it “brave”.", ("called", "Orr", "before")),
        ("Pell was quoted by a guard: “We stay.”", ("quoted", "Pell", "before")),
        ("Hours later, Orr went on to say: “We stay.”", ("say", "Orr", "participle")),
        ("Officials say “we stay” is the plan.", ("say", "Officials", "before")),
        ("The rule is a “lawful source,” as a harbour memo put it.", ("put", "a harbour memo", "after")),
        ("Pell said he believes “we stay”.", ("said", "Pell", "before")),
        ("He told a woman who asked about the boat that “we stay”.", ("told", "He", "before")),
        ("In the east, held by rebels, “we stay” said Orr.", ("said", "Orr", "inverted")),
    ],
)
def test_one_quotation_in_a_sentence(text: str, expected: tuple[str | None, str, str]) -> None:
    assert attributed(text) == [expected]


def test_a_cue_between_two_quotations_serves_both() -> None:
    assert attributed("“We stay,” Orr said, “and we fish.”") == [("said", "Orr", "after"), ("said", "Orr", "before")]


def test_quotations_joined_by_a_small_word_share_their_speaker() -> None:
    text = "Orr wrote that “the quay burned” with “dozens of boats lost,” the Gazette reported."
    assert attributed(text) == [("wrote", "Orr", "before")] * 2


def test_quotations_in_a_list_share_their_owner() -> None:
    assert attributed("Orr’s claim of “ruin” and “loss” was doubted.") == [(None, "Orr’s", "noun")] * 2


def test_the_attribution_behind_a_list_serves_all_of_it() -> None:
    assert attributed("“The quay burned” and “boats were lost,” Orr said.") == [
        ("said", "Orr", "after"),
        ("said", "Orr", "after"),
    ]


def test_the_last_attribution_of_a_broken_sentence_wins() -> None:
    text = "Officials think that if the quay falls, “it will let them land there,” far from the town. , Quxville, said an envoy."
    assert attributed(text) == [("said", "an envoy", "inverted")]


def test_a_sentence_without_cue_or_subject_gives_nothing() -> None:
    assert attributed("“We stay.”") == [(None, None, "none")]


@pytest.mark.parametrize(
    "text", ["The claims were many.", "Its reported sale failed.", "The boat was called off.", "A number of reports"]
)
def test_nouns_and_passives_without_agent_are_no_cues(text: str) -> None:
    assert [cue for sentence in sentences_of(text, 0, len(text)) for cue in cues_of(sentence)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orr said that Pell argues for it.", "Orr"),
        ("Orr touted her record.", "Orr"),
        ("In the end, the mayor left.", "the mayor"),
    ],
)
def test_the_main_subject_is_that_of_the_first_cue(text: str, expected: str) -> None:
    (parsed,) = parse(text, 0, len(text))
    found = main_subject(parsed)
    assert found is not None
    assert found.speaker is not None
    assert text[slice(*found.speaker)] == expected


@pytest.mark.parametrize(("text", "bare"), [("Orr said.", True), ("Orr said she would leave the town.", False)])
def test_a_bare_attribution_says_nothing_else(text: str, bare: bool) -> None:
    (parsed,) = parse(text, 0, len(text))
    assert (bare_attribution(parsed) is not None) is bare


@pytest.mark.parametrize(("text", "speech"), [("We stay, he said.", "We stay,"), ("We stay, said Orr.", "We stay,")])
def test_an_aside_is_found_in_words_that_lost_their_closing_mark(text: str, speech: str) -> None:
    (sentence,) = sentences_of(text, 0, len(text))
    end = spoken_aside(sentence)
    assert end is not None
    assert text[:end] == speech


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_texts_without_a_difference_of_case_are_read_by_their_grammar(change: object) -> None:
    text = str(change("The mayor of Marlow Bay said that “we stay” for now. He left."))  # type: ignore[operator]
    ((cue, speaker, _),) = attributed(text)
    assert cue is not None
    assert cue.lower() == "said"
    assert speaker is not None
    assert speaker.lower() == "the mayor of marlow bay"
