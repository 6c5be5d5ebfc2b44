from __future__ import annotations

import pytest

from builder.extraction.quotes.find_quotes import find_quotes
from builder.extraction.quotes.found_quotes import Printed, QuoteDraft


def words(text: str) -> list[str]:
    return [text[d.start : d.end] for d in find_quotes(text)]


def only(text: str) -> QuoteDraft:
    (draft,) = find_quotes(text)
    return draft


def said(phrase: Printed | None) -> str | None:
    return None if phrase is None else phrase.text


def speakers(text: str) -> list[str | None]:
    return [said(d.speaker) for d in find_quotes(text)]


REPORT = """QUXVILLE, May 4 (Agency) — Mayor Ruth Abele met Jonas Pell, head of the harbour board, on Monday.

“The quay is gone,” Abele said in a post on Telegram. “We rebuild it.”

Pell, who is 60, told The Gazette that the crews “did what they could” and called the fire a “crime”.

“Nobody slept,” he said.

A fisherman, Tom Riddle, had lost “everything but the dog”, he said.

The board’s so-called “safe plan” was praised on the show “Harbour Nights” last week."""


def test_a_report_read_whole() -> None:
    drafts = find_quotes(REPORT)
    assert [(REPORT[d.start : d.end], d.kind, said(d.speaker), said(d.resolved)) for d in drafts] == [
        ("The quay is gone,", "direct", "Abele", "Mayor Ruth Abele"),
        ("We rebuild it.", "direct", "Abele", "Mayor Ruth Abele"),
        ("did what they could", "partial", "Pell", "Jonas Pell"),
        ("crime", "partial", "Pell", "Jonas Pell"),
        ("Nobody slept,", "direct", "he", "Jonas Pell"),
        ("everything but the dog", "partial", "he", "Tom Riddle"),
        ("safe plan", "scare", None, None),
        ("Harbour Nights", "title", None, None),
    ]
    assert [d.speech for d in drafts[:3]] == [0, 0, 2]
    assert said(drafts[0].channel) == "Telegram"
    assert said(drafts[2].channel) == "told The Gazette"


def test_offsets_are_code_points_of_the_very_text() -> None:
    text = "🚢 Мэр Орр said “да 🚢 нет”."
    draft = only(text)
    assert text[draft.start : draft.end] == "да 🚢 нет"
    assert draft.cue == Printed(text.index("said"), text.index("said") + 4, "said")


def test_one_speech_split_by_its_attribution_is_one_speech() -> None:
    first, second = find_quotes("“We stay,” Orr said on Monday. “We fish.”")
    assert (first.speech, second.speech) == (0, 0)
    assert (first.continued_by, second.continues) == (1, 0)
    assert (second.rule, said(second.speaker), second.cue) == ("inherited", "Orr", None)


def test_one_sentence_split_by_its_attribution_is_one_speech() -> None:
    first, second = find_quotes("“We stay,” Orr said, “and we fish.”")
    assert first.speech == second.speech
    assert second.continues == 0


def test_two_partial_quotations_of_one_breath_are_two_speeches_of_one_statement() -> None:
    text = "Orr wrote in a Facebook post that “the quay burned” with “dozens of boats lost,” the Gazette reported."
    first, second = find_quotes(text)
    assert first.speech != second.speech
    assert first.statement == second.statement
    assert [said(d.channel) for d in (first, second)] == ["Facebook", "Facebook"]
    assert [said(d.relay) for d in (first, second)] == ["the Gazette", "the Gazette"]
    assert [said(d.speaker) for d in (first, second)] == ["Orr", "Orr"]


def test_a_speech_over_paragraphs_repeats_its_opening_mark() -> None:
    text = "“We stay,” Orr said. “It rained.\n\n“Then the quay fell.\n\n“We fish.”\n\nPell left."
    drafts = find_quotes(text)
    assert [d.speech for d in drafts] == [0, 0, 0, 0]
    assert [d.closed for d in drafts] == ["printed", "missing", "missing", "printed"]
    assert speakers(text) == ["Orr"] * 4


def test_an_unclosed_first_paragraph_takes_the_speaker_of_the_second() -> None:
    text = "Ann Orr left at noon.\n\n“We stay.\n\n“We fish,” she said."
    assert speakers(text) == ["she", "she"]
    assert [said(d.resolved) for d in find_quotes(text)] == ["Ann Orr", "Ann Orr"]


def test_a_paragraph_that_says_nothing_lends_no_speaker() -> None:
    assert speakers("Ann Orr left at noon.\n\n“We stay here all day long.”") == [None]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“We stay,” Orr said. “We have not yet tried.\n\nHe left the town."
    assert words(text) == ["We stay,", "We have not yet tried."]
    assert [d.closed for d in find_quotes(text)] == ["printed", "missing"]


def test_an_unclosed_quotation_ends_before_its_attribution() -> None:
    draft = only("“We will stay here, said Ann Orr, the mayor.")
    assert (draft.end, said(draft.speaker)) == (len("“We will stay here,"), "Ann Orr")


def test_a_quotation_without_its_opening_mark_begins_with_its_sentence() -> None:
    text = "Rain fell all day. We will stay here,” Orr said."
    draft = only(text)
    assert (text[draft.start : draft.end], draft.opened, said(draft.speaker)) == (
        "We will stay here,",
        "missing",
        "Orr",
    )


def test_a_reversed_closing_mark_still_closes() -> None:
    first, second = find_quotes("“We stay,” Orr said. “And we fish. We win. “")
    assert (second.closed, second.continues, said(second.speaker)) == ("reversed", 0, "Orr")
    assert first.confidence > second.confidence


def test_a_quotation_inside_another_has_its_own_draft_and_speaker() -> None:
    text = "“My brother said ‘we stay’ twice,” Orr said."
    outer, inner = find_quotes(text)
    assert (inner.within, said(inner.speaker)) == (0, "My brother")
    assert said(outer.speaker) == "Orr"


@pytest.mark.parametrize(
    "text",
    [
        "Orr said “we stay here”.",
        'Orr said "we stay here".',
        "Orr said «we stay here».",
        "Orr said „we stay here“.",
        "Orr said ‘we stay here’.",
        "Orr said 'we stay here'.",
        "Orr said ''we stay here''.",
    ],
)
def test_the_shape_of_the_marks_does_not_matter(text: str) -> None:
    draft = only(text)
    assert (text[draft.start : draft.end], draft.kind, said(draft.speaker)) == ("we stay here", "partial", "Orr")


def test_a_pronoun_goes_to_the_nearest_person_and_keeps_the_others() -> None:
    text = "Ann Orr met Jonas Pell. Jonas Pell said it rained.\n\n“We stay,” she said.\n\n“No,” he said."
    first, second = find_quotes(text)
    assert said(second.resolved) == "Jonas Pell"
    assert [p.text for p in second.alternatives] == ["Ann Orr"]
    assert {said(first.resolved), *(p.text for p in first.alternatives)} == {"Jonas Pell", "Ann Orr"}


def test_a_title_of_the_other_sex_is_no_antecedent() -> None:
    text = "Mrs. Orr spoke. Mr. Pell spoke.\n\n“We stay,” she said."
    assert said(only(text).resolved) == "Mrs. Orr"


def test_the_official_is_the_one_so_described() -> None:
    text = "Ann Orr, a harbour official, arrived. Jonas Pell arrived.\n\n“We stay,” the official said."
    assert said(only(text).resolved) == "Ann Orr"


def test_an_official_who_is_introduced_refers_to_nobody() -> None:
    draft = only("Ann Orr arrived.\n\n“We stay,” a senior official said.")
    assert (said(draft.speaker), draft.resolved, draft.alternatives) == ("a senior official", None, ())


def test_a_paragraph_that_ends_in_a_colon_introduces_the_next() -> None:
    draft = only("Orr had the last word and said this:\n\n“We stay.”")
    assert (said(draft.speaker), draft.rule) == ("Orr", "introduced")


def test_a_quotation_alone_continues_the_last_speaker() -> None:
    assert speakers("“We stay,” Orr said.\n\n“We fish too.”") == ["Orr", "Orr"]


def test_a_quotation_after_a_sentence_about_somebody_is_theirs() -> None:
    assert speakers("Orr praised the crews of both boats. “They never slept at all.”") == ["Orr"]


def test_an_attribution_that_is_a_sentence_of_its_own() -> None:
    assert speakers("“We stay here now.” Orr said.") == ["Orr"]


@pytest.mark.parametrize(
    "text", ["“We stay here.” — Ann Orr", "“We stay here.”\n— Ann Orr, Quxville", "“We stay here.”\n-Ann Orr."]
)
def test_a_signature_names_the_speaker(text: str) -> None:
    draft = only(text)
    assert (said(draft.speaker), draft.rule) == ("Ann Orr", "signature")


def test_a_line_of_a_transcript_names_its_speaker() -> None:
    text = "“PELL: We stay here for the night.”"
    assert (said(only(text).speaker), only(text).rule) == ("PELL", "label")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The “safe plan” failed again.", "scare"),
        ("The so-called “safe plan” failed again.", "scare"),
        ("He starred in the film “Quay of Stones” last year.", "title"),
        ("It was on the show “Harbour Nights” on Monday.", "title"),
        ("A group called “Save Our Quay” met there.", "title"),
        ("Orr told the Gazette it was a “mess”.", "partial"),
        ("“No!” Orr shouted.", "direct"),
        ("“We stay,” Orr said.", "direct"),
        ("Orr said she would “stay and fish” there.", "partial"),
    ],
)
def test_speech_is_told_from_scare_quotes_and_titles(text: str, kind: str) -> None:
    draft = only(text)
    assert draft.kind == kind
    assert (draft.speaker is None) == (kind in ("scare", "title"))


def test_a_title_between_two_parts_of_a_speech_changes_no_speaker() -> None:
    text = "“We stay,” Orr said on the show “Harbour Nights.” “And we fish every day.”"
    assert [(d.kind, said(d.speaker)) for d in find_quotes(text)] == [
        ("direct", "Orr"),
        ("title", None),
        ("direct", "Orr"),
    ]


def test_links_point_at_drafts_of_the_result() -> None:
    drafts = find_quotes(REPORT * 2)
    for place, draft in enumerate(drafts):
        assert draft.continues is None or drafts[draft.continues].continued_by == place
        assert drafts[draft.speech].speech == draft.speech
        assert draft.speech <= place
