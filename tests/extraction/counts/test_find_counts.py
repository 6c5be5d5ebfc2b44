from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extraction.counts.find_counts import CountMention, find_counts
from builder.values.interval import Bound, in_order
from builder.values.interval_rules import INTERVAL_RULES

Row = tuple[str, str, Bound, Bound, str]
"""figure as printed, qualifier words, low, high, outcome."""


def rows(text: str) -> list[Row]:
    return [(m.figure, m.qualifier_words, m.low, m.high, m.outcome) for m in find_counts(text)]


def only(text: str) -> CountMention:
    (mention,) = find_counts(text)
    return mention


# The casualty statements of the Kharkiv dossier, by the phrases in its table.
KHARKIV: list[tuple[str, list[Row]]] = [
    (
        "many have been killed and more wounded",
        [("many", "", "not_given", "not_given", "killed"), ("more", "", "not_given", "not_given", "injured")],
    ),
    ("dozens are dying", [("dozens", "", 24, "open", "killed")]),
    ("it has been confirmed that at least 11 people have died", [("11 people", "at least", 11, "open", "killed")]),
    ("no one was injured here", [("no one", "", 0, 0, "injured")]),
    (
        "the exact number of victims remains unknown",
        [("unknown", "", "not_given", "not_given", "casualties")],
    ),
    (
        "at least 15 Ukrainian fighters and 16 civilians have been injured",
        [
            ("15 Ukrainian fighters", "at least", 15, "open", "injured"),
            ("16 civilians", "at least", 16, "open", "injured"),
        ],
    ),
    (
        "dozens killed and hundreds injured",
        [("dozens", "", 24, "open", "killed"), ("hundreds", "", 200, "open", "injured")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), KHARKIV)
def test_the_statements_of_the_first_dossier(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


FORMS: list[tuple[str, list[Row]]] = [
    # passive, elided, headline
    ("12 people were killed and 30 others injured.", [("12 people", "", 12, 12, "killed"), ("30 others", "", 30, 30, "injured")]),
    ("5 dead, 12 wounded", [("5", "", 5, 5, "killed"), ("12", "", 12, 12, "injured")]),
    ("BLAST LEAVES 5 DEAD IN OSTERBY", [("5", "", 5, 5, "killed")]),
    ("bomb kills 12, wounds 30", [("12", "", 12, 12, "killed"), ("30", "", 30, 30, "injured")]),
    ("Killed: 12. Wounded: 30.", [("12", "", 12, 12, "killed"), ("30", "", 30, 30, "injured")]),
    ("Three villagers in the hamlet of Osterby were killed.", [("Three villagers", "", 3, 3, "killed")]),
    ("Five miners, one of them a foreman, were hurt.", [("Five miners", "", 5, 5, "injured")]),
    ("4-6 people - possibly all farmers - killed at Osterby", [("4-6 people", "", 4, 6, "killed")]),
    ("two sailors were among the dead", [("two sailors", "", 2, 2, "killed")]),
    ("Among the wounded were two nurses.", [("two nurses", "", 2, 2, "injured")]),
    # active
    ("The shell struck, killing 12 and wounding 30.", [("12", "", 12, 12, "killed"), ("30", "", 30, 30, "injured")]),
    ("12 soldiers killed 5 civilians", [("5 civilians", "", 5, 5, "killed")]),
    ("It killed a woman and her two children.", [("a woman", "", 1, 1, "killed"), ("two children", "", 2, 2, "killed")]),
    ("The fire claimed the lives of 9.", [("9", "", 9, 9, "killed")]),
    ("The fire claimed nine lives.", [("nine", "", 9, 9, "killed")]),
    ("They killed the mayor as well as two guards.", [("two guards", "", 2, 2, "killed")]),
    ("The mayor was killed along with two guards.", [("two guards", "", 2, 2, "killed")]),
    # nouns
    ("the murder on Monday of six priests", [("six priests", "", 6, 6, "killed")]),
    ("the deaths of a priest and two women", [("a priest", "", 1, 1, "killed"), ("two women", "", 2, 2, "killed")]),
    ("There were 12 deaths and five injuries.", [("12 deaths", "", 12, 12, "killed"), ("five injuries", "", 5, 5, "injured")]),
    ("Two dead rebels and five wounded soldiers lay there.", [
        ("Two dead rebels", "", 2, 2, "killed"), ("five wounded soldiers", "", 5, 5, "injured"),
    ]),
    ("The death toll rose to 45.", [("45", "", 45, 45, "killed")]),
    ("bringing to 45 the number of dead", [("45", "", 45, 45, "killed")]),
    ("three people remain missing", [("three people", "", 3, 3, "missing")]),
    ("Eight were taken to hospital.", [("Eight", "", 8, 8, "hospitalized")]),
    ("More than 10,000 people were displaced.", [("10,000 people", "More than", 10_001, "open", "displaced")]),
    ("More than 20 people were killed or wounded.", [("20 people", "More than", 21, "open", "casualties")]),
    # qualifiers, words, ranges
    ("No fewer than 12 people lost their lives.", [("12 people", "No fewer than", 12, "open", "killed")]),
    ("two dozen people were killed", [("two dozen people", "", 24, 24, "killed")]),
    ("a hundred and six people were killed", [("a hundred and six people", "", 106, 106, "killed")]),
    ("some 1,200 people died", [("1,200 people", "some", 1200, 1200, "killed")]),
    ("scores were hurt", [("scores", "", 40, "open", "injured")]),
    ("between 10 and 20 people were killed", [("between 10 and 20 people", "", 10, 20, "killed")]),
    ("10 to 20 dead", [("10 to 20", "", 10, 20, "killed")]),
    ("As many as 25 people were killed.", [("25 people", "As many as", 0, 25, "killed")]),
    ("at least three and as many as 25 people died", [
        ("at least three and as many as 25 people", "", 3, 25, "killed"),
    ]),
    ("It killed at least five and up to 30 were hurt.", [
        ("five", "at least", 5, "open", "killed"), ("30", "up to", 0, 30, "injured"),
    ]),
    ("10 or perhaps 12 people died", [("10 or perhaps 12 people", "", 10, 12, "killed")]),
    ("twenty-one killed", [("twenty-one", "", 21, 21, "killed")]),
    ("more than 30 soldiers and 2 civilians died", [
        ("30 soldiers", "more than", 31, "open", "killed"), ("2 civilians", "", 2, 2, "killed"),
    ]),
    # nobody, not known
    ("No casualties.", [("No casualties", "", 0, 0, "casualties")]),
    ("killing none but injuring four", [("none", "", 0, 0, "killed"), ("four", "", 4, 4, "injured")]),
    ("no civilians were hurt", [("no civilians", "", 0, 0, "injured")]),
    ("There were no reports of injuries.", [("no reports of", "", "not_given", "not_given", "injured")]),
    ("No deaths were reported.", [("No deaths", "", "not_given", "not_given", "killed")]),
    ("An unknown number of people died.", [("An unknown number of people", "", "not_given", "not_given", "killed")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_how_counts_are_said(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


NOT_CASUALTIES = [
    "A 32-year-old man was not hurt.",
    "The 9-month-old daughter survived the shelling that killed her father.",
    "It killed his neighbour about 700 meters away.",
    "The 122-millimeter rockets wound and kill.",
    "The city of 1.5 million people mourns the dead.",
    "He was killed 25 miles from the border.",
    "Three areas were shelled and the mayor was killed.",
    "The war that killed his uncle lasted from 1999 to 2005.",
    "She died in 2015.",
    "He was killed on 28 February 2022 at 10:30.",
    "Two rockets killed the guard.",
    "Jane Roe, 65, was killed.",
    "The mother of three died.",
    "Among the dead are the 16 and 17-year-old sons of the miller.",
    "The twins -- 4- years old -- died.",
    "He was killed by 12 gunmen.",
    "He was killed two days later.",
    "Repairs after the deadly fire cost $12 million; the owner died.",
    "Some 40% of the dead were never named.",
    "Three homes burned and the owner was injured.",
    "The BM-21 and the M-16 kill.",
    "It was the first strike to kill in 12 years.",
    "Two clips show how they died.",
    "Two families mourn their dead.",
    "Officials disagree on how many were killed.",
]


@pytest.mark.parametrize("text", NOT_CASUALTIES)
def test_figures_that_are_not_casualties_are_left_alone(text: str) -> None:
    assert find_counts(text) == ()


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("16 civilians died", "civilian"),
        ("five military personnel died", "fighter"),
        ("six rebels died", "fighter"),
        ("a six-year-old boy was killed", "child"),
        ("two young women were killed", "woman"),
        ("three men were killed", "man"),
        ("three nurses were killed", "medical"),
        ("five civilian deaths", "civilian"),
        ("12 women and children died", "not_stated"),
        ("12 people died", "not_stated"),
        ("12 died", "not_stated"),
        ("a total of 12 people died", "all"),
    ],
)
def test_population(text: str, population: str) -> None:
    assert only(text).population == population


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("dozens are dying", "ongoing"),
        ("scores are being killed", "ongoing"),
        ("the flood could kill 20 people", "expected"),
        ("they threatened to kill 20 people", "expected"),
        ("20 people may have been killed", "completed"),
        ("he managed to kill 20 people", "completed"),
        ("a commission will look into the murder of 20 people", "completed"),
        ("20 people were killed", "completed"),
        ("The death toll could rise to 50.", "expected"),
        ("The death toll rose to 50.", "completed"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert only(text).modality == modality


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12 people were killed, including 3 children and two nurses", [False, True, True]),
        ("40 injured, among them two women", [False, True]),
        ("44 people were wounded, seven of whom died", [False, True]),
        ("eight people (three soldiers and five civilians) were wounded", [False, True, True]),
        ("12 people were killed and three wounded", [False, False]),
        ("40 were injured, including 6 who were badly hurt", [False, True]),
        ("Among the injured are two girls.", [True]),
        ("Two officers were among the wounded.", [True]),
        ("Two officers were among five dead.", [False]),
        ("The guards, five Osterby farmers and one miner, were murdered.", [True, True]),
    ],
)
def test_parts_of_a_count_say_so(text: str, parts: list[bool]) -> None:
    assert [m.part for m in find_counts(text)] == parts


def test_a_revision_keeps_both_figures_and_says_which_is_former() -> None:
    found = find_counts("The death toll was revised down from 27 to 16.")
    assert [(m.low, m.former) for m in found] == [(27, True), (16, False)]
    assert [m.former for m in find_counts("Six were killed, revised down from 9.")] == [False, True]


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Some 13,000 people have been killed since 1980.", True),
        ("In 2015, 12 people were killed.", True),
        ("In ten years of fighting 900 people have died.", True),
        ("The first strike in two years killed three people.", False),
        ("Three people were killed on Monday.", False),
        ("The band has killed nine people in previous attacks.", True),
        ("Three people were killed near the site of the previous attack.", False),
        ("An 8-year old boy and three men were killed.", False),
    ],
)
def test_totals_over_years_are_marked_as_background(text: str, background: bool) -> None:
    assert {m.background for m in find_counts(text)} == {background}


def test_every_rule_a_mention_names_is_published() -> None:
    ids = {rule.id for rule in INTERVAL_RULES}
    assert {m.rule for text, _ in FORMS + KHARKIV for m in find_counts(text)} <= ids


def test_the_cue_is_the_word_that_names_the_outcome() -> None:
    text = "Osterby: 12 people were badly wounded."
    mention = only(text)
    assert text[slice(*mention.cue)] == "wounded"
    assert text[mention.start : mention.end] == "12 people"


def test_the_phrase_holds_a_qualifier_that_governs_two_counts() -> None:
    text = "He said at least 15 fighters and 16 civilians had been injured there."
    _, civilians = find_counts(text)
    assert (civilians.figure, civilians.qualifier_words) == ("16 civilians", "at least")
    assert text[slice(*civilians.phrase)] == "at least 15 fighters and 16 civilians had been injured"


WORDS = (
    "12|1,200|at least|no|one|a|an|two dozen|between|and|from|to|-|,|.|killed|wounded|dead|died|killing|deaths|of|the|toll|rose"
    "|people|civilians|including|who|whom|were|been|have|more|than|many|others|unknown|casualties|no reports of|with|lives"
    "|claimed|among|3|(|)|murder|'|:|hundreds|years|missing|no one|twenty-one|Гинули|—|\n\n|\n|İ"
).split("|")
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))


@given(TEXTS)
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for mention in find_counts(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.figure in text[mention.start : mention.end]
        assert mention.qualifier_words in text[slice(*mention.phrase)]
        assert mention.phrase[0] <= min(mention.start, mention.cue[0])
        assert mention.phrase[1] >= max(mention.end, mention.cue[1])
        assert 0 <= mention.cue[0] < mention.cue[1] <= len(text)
        assert in_order(mention.low, mention.high)
        end = mention.end


@given(TEXTS, st.sampled_from(["The shop was open. ", "Rain fell all day.\n\n", "Ночью шёл дождь. "]))
def test_a_sentence_before_moves_the_offsets_and_changes_nothing_else(text: str, before: str) -> None:
    moved = [(m.start - len(before), m.end - len(before), m.rule, m.outcome) for m in find_counts(before + text)]
    assert moved == [(m.start, m.end, m.rule, m.outcome) for m in find_counts(text)]


@given(st.sampled_from([text for text, _ in FORMS + KHARKIV]))
def test_capitals_do_not_matter(text: str) -> None:
    plain = [(m.start, m.end, m.low, m.high, m.outcome, m.population) for m in find_counts(text)]
    for other in (text.upper(), text.lower()):
        assert [(m.start, m.end, m.low, m.high, m.outcome, m.population) for m in find_counts(other)] == plain


@pytest.mark.parametrize(
    "unit",
    ["xx ", "12 killed and ", "1,222,", "...", '."', "\n \n", "a ", "12 , ", "12 soldiers and ", "twenty-", "no "],
)
def test_one_endless_sentence_is_read_in_time_that_grows_no_faster_than_it(unit: str) -> None:
    find_counts("killed " + unit * (60_000 // len(unit)))  # quadratic patterns would take minutes
