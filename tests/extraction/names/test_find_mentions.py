from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.extraction.names.candidates import Mention
from builder.extraction.names.find_mentions import find_mentions

REPORT = (
    "Syrian President Jane Roe met Oleh Testenko, head of the Lviv regional council, in Aleppo on Monday. "
    "Roe said the Ministry of Public Works had lost contact with the Harbour Watch Institute. "
    "However, Testenko denied it. Ukrainian forces fired T-72 tanks near Quxville, Turkey. "
    "The Orlan Monitoring Group (OMG) and OMG staff told Reuters that cluster munitions were used."
)


def found(text: str) -> dict[str, str]:
    return {mention.name: mention.type for mention in find_mentions(text)}


def by_name(text: str, name: str) -> Mention:
    return next(mention for mention in find_mentions(text) if mention.name == name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Jane Roe", "person"),
        ("Roe", "person"),
        ("Oleh Testenko", "person"),
        ("Testenko", "person"),
        ("Lviv", "place"),
        ("Aleppo", "place"),
        ("Quxville", "place"),
        ("Turkey", "place"),
        ("Ministry of Public Works", "organization"),
        ("Harbour Watch Institute", "organization"),
        ("Ukrainian forces", "organization"),
        ("Orlan Monitoring Group", "organization"),
        ("OMG", "organization"),
        ("Reuters", "organization"),
        ("T-72 tanks", "weapon"),
        ("cluster munitions", "weapon"),
    ],
)
def test_a_report_names_its_people_bodies_places_and_weapons(name: str, kind: str) -> None:
    assert found(REPORT)[name] == kind


@pytest.mark.parametrize("word", ["However", "Monday", "Syrian", "The", "Ukrainian"])
def test_words_that_only_have_a_capital_are_no_mentions(word: str) -> None:
    assert word not in found(REPORT)


def test_a_title_is_kept_beside_the_name_not_in_it() -> None:
    mention = by_name(REPORT, "Jane Roe")
    assert mention.title is not None
    assert REPORT[slice(*mention.title)] == "Syrian President"
    assert mention.rule == "title"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("It was signed by Lt. Col. Abu Testa al-Quxi at noon.", "Abu Testa al-Quxi", "Lt. Col."),
        ("They met Secretary of State John Placeholder there.", "John Placeholder", "Secretary of State"),
        ("It was said by Kyiv Mayor Anna Quxenko today.", "Anna Quxenko", "Kyiv Mayor"),
        ("It was said by activist Anna Quxenko today.", "Anna Quxenko", "activist"),
        ("He met New Jersey Gov. Bob Exampleton twice.", "Bob Exampleton", "New Jersey Gov."),
    ],
)
def test_titles_of_several_words(text: str, name: str, title: str) -> None:
    mention = by_name(text, name)
    assert mention.type == "person"
    assert mention.title is not None
    assert text[slice(*mention.title)] == title


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "They asked the Department of Health and Human Services about it.",
            "Department of Health and Human Services",
            "organization",
        ),
        ("The boats crossed the Gulf of Quxen at night.", "Gulf of Quxen", "place"),
        ("The convoy left Quxa district at dawn.", "Quxa", "place"),
        ("They live in the city of Quxograd with their sons.", "Quxograd", "place"),
        ("They swam in Lake Testo and left.", "Lake Testo", "place"),
        ("A fighter of Jaysh al-Quxa was seen.", "Jaysh al-Quxa", "organization"),
        ("The Assad regime and the Quxid regime talked.", "Quxid", "person"),
        (
            "He was shown by Radio Free Europe / Radio Liberty today.",
            "Radio Free Europe / Radio Liberty",
            "organization",
        ),
        ("It rained in eastern Ukraine then.", "Ukraine", "place"),
        ("A Virginia-based group paid.", "Virginia", "place"),
        ("This was found by QuxData and others.", "QuxData", "organization"),
        ("WASHINGTON (Reuters) - Nobody came.", "WASHINGTON", "place"),
        ("The U.S. envoy left.", "U.S.", "place"),
        ("A senior US official left.", "US", "place"),
        ("The envoy for the Middle East Jane Roe came.", "Middle East", "place"),
        ("The envoy for the Middle East Jane Roe came.", "Jane Roe", "person"),
        ("It was towed by USS Placeholder then.", "USS Placeholder", "weapon"),
    ],
)
def test_patterns(text: str, name: str, kind: str) -> None:
    assert found(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Residents said they heard shelling. Fortunately nobody was hurt.",
        "On Monday, December 5, it rained. In May it did not.",
        "Muslims and Christians prayed. The Russian-speaking visitors left near the Syrian border.",
        "Operation Quiet Quokka ended under the Quokka Accords.",
        "We asked them to help us.",
        "Christmas and Ramadan met in World War II.",
    ],
)
def test_nothing_is_made_of_text_that_names_nothing(text: str) -> None:
    assert found(text) == {}


def test_the_text_itself_tells_a_surname_from_a_town() -> None:
    assert found("It is a long way to Hammond.")["Hammond"] == "place"
    assert found("Philippa Hammond left early. It was a blow to Hammond.")["Hammond"] == "person"


def test_capitals_throughout_give_only_what_is_known() -> None:
    text = "PRESIDENT JANE QUXENKO SAID TODAY THAT THE REBELS ATTACKED ALEPPO WITH AK-47 RIFLES NEAR THE SILENT CLOUD."
    assert found(text) == {"JANE QUXENKO": "person", "ALEPPO": "place", "AK-47": "weapon", "RIFLES": "weapon"}


def test_a_headline_in_title_case_gives_only_what_is_known() -> None:
    text = "Dozens Killed In Market Blast Near Aleppo As Talks Collapse\n\nOfficials gave no figures."
    assert found(text) == {"Aleppo": "place"}


def test_no_capitals_give_only_weapons() -> None:
    assert found("the town of aleppo was hit by barrel bombs, reuters said") == {"barrel bombs": "weapon"}


def test_another_language_gives_only_what_is_known_in_any() -> None:
    text = "Der Minister sprach am Montag in Berlin mit den Menschen und der Presse, die auf eine Antwort warten."
    assert found(text) == {"Berlin": "place"}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "123 456", "“”«»", "a" * 50_000, "A" * 50_000, "A." * 20_000])
def test_text_without_names_gives_none(text: str) -> None:
    assert find_mentions(text) == ()


_WORDS = st.sampled_from(
    [
        *"Jane Roe President of the and al- Al- Ministry U.S. J. K. Aleppo , . ’s “ ” / & 122 mm BM-21 May Gen. said".split(),
        *("\n", "Київ", "دمشق", "x"),
    ]
)


@settings(deadline=None)  # the first example may load the gazetteer
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join)))
def test_mentions_are_spans_of_the_text_in_order_and_apart(text: str) -> None:
    mentions = find_mentions(text)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.name != ""
        assert 0 < mention.confidence <= 1
    assert all(left.end <= right.start for left, right in pairwise(mentions))


def test_the_same_text_gives_the_same_mentions() -> None:
    assert find_mentions(REPORT) == find_mentions(REPORT)


def test_names_across_the_ends_of_lines_and_sentences_stay_apart() -> None:
    assert "Roe. Quxen" not in " ".join(found("They saw Jane Roe. Quxen was not seen by Anna Testa\nBob Exampleton."))
    assert found("They saw Anna Testa\nBob Exampleton came.").keys() == {"Anna Testa", "Bob Exampleton"}
