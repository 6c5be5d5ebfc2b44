"""Drafts of what is said: quotations, figures and claims of one breath, their speakers, chains, days and other incidents."""

from __future__ import annotations

import pytest

from builder.anchoring import anchor
from builder.extraction.drafts.drafting import draft_records
from tests.extraction.drafting import SOURCE, as_record, drafted, drafts, key, record, with_drafts

ARTICLE = (
    "Many hurt in Dorford\n\n"
    "Jane Roe, the mayor, said on Monday that “dozens are dying” and that at least 7 people had been killed.\n\n"
    "“We will not leave,” she said. “We will “stay put” and rebuild.”\n\n"
    "John Doe wrote in a Facebook post that “the mill is gone” with “two dead,” Reuters reported.\n\n"
    "A senior official said that the dam was hit. A senior official said that the bridge had held.\n\n"
    "The so-called “clean-up” ended. No one was hurt here, the mayor said, but she saw smoke over the river.\n"
)


def test_one_breath_is_one_statement() -> None:
    said = [
        one
        for kind in ("quote", "casualty-report")
        for one in drafts(ARTICLE, kind)
        if one.statement == "roe-on-monday"
    ]
    assert {one.key.kind for one in said} == {"quote", "casualty-report"}
    assert len(said) == 3
    for field in ("speaker", "role", "said", "channel", "chain"):
        assert len({str(getattr(one, field)) for one in said}) == 1
    assert (str(said[0].speaker), said[0].role, str(said[0].said.date)) == (
        "person:jane-roe",
        "the mayor",
        "2019-05-13",
    )


def test_a_speech_split_by_its_attribution_is_one_quotation() -> None:
    (speech,) = [one for one in drafts(ARTICLE, "quote") if one.evidence[0].exact == "We will not leave,"]
    assert [part.exact for part in speech.evidence] == ["We will not leave,", "We will “stay put” and rebuild."]
    assert str(speech.speaker) == "person:jane-roe"


def test_speakers_without_a_name_are_numbered_as_they_appear() -> None:
    text = "A senior official said that the dam was hit. “The bridge held,” a senior official said."
    people = {
        draft.id: text[: draft.span[0]].count(".") for draft in drafted(text).drafts if draft.key.kind == "person"
    }
    assert people == {"senior-official": 0, "senior-official-2": 1}


def test_a_relay_stands_before_the_publisher() -> None:
    (post, dead) = [one for one in drafts(ARTICLE, "quote") if one.channel == "Facebook"]
    assert post.statement == dead.statement == "doe-facebook"
    assert [(str(step.agent), step.role) for step in post.chain] == [
        ("organization:reuters", "relay"), ("organization:dorford-courier", "publisher"),
    ]  # fmt: skip


def test_words_held_at_a_distance_have_no_speaker_and_a_headline_has_the_source() -> None:
    quotes = {one.form: one for one in drafts(ARTICLE, "quote")}
    assert quotes["scare"].speaker is None
    assert quotes["headline"].evidence[0].exact == "Many hurt in Dorford"
    assert str(quotes["headline"].speaker) == "organization:dorford-courier"
    assert quotes["headline"].chain == ()


def test_officials_whom_the_text_does_not_tie_together_are_two() -> None:
    officials = [one for one in drafts(ARTICLE, "person") if one.unnamed]
    assert [one.unnamed.as_printed for one in officials] == ["A senior official", "A senior official"]
    assert officials[1].possibly_same_as.person == officials[0].key


def test_a_figure_for_one_place_is_a_part() -> None:
    (zero,) = [one for one in drafts(ARTICLE, "casualty-report") if one.qualifier == "zero"]
    assert (zero.scope.whole, zero.scope.text, zero.words.exact) == ("part", "here", "No one was hurt")


def test_claims_are_the_clauses_that_are_no_figures() -> None:
    claims = {one.statement_text: one for one in drafts(ARTICLE, "claim")}
    assert set(claims) == {"The dam was hit.", "The bridge had held.", "She saw smoke over the river."}
    assert claims["The dam was hit."].modality == "asserted"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Jane Roe warned that more shells would fall on the mill.", "predicted"),
        ("Jane Roe denied that the army had fired on the mill.", "denied"),
        ("Jane Roe alleged that the army had fired on the mill.", "alleged"),
        ("Jane Roe said that the army seems to have left the mill.", "assessed"),
        ("The army was accused of firing on the mill without warning.", "alleged"),
    ],
)
def test_how_a_claim_is_put_forward(text: str, modality: str) -> None:
    (claim,) = drafts(text, "claim")
    assert claim.modality == modality


def test_what_a_claim_rests_on_is_its_basis() -> None:
    (claim,) = drafts("Jane Roe said that the army had fired on the mill, according to satellite images.", "claim")
    assert (claim.basis, str(claim.speaker)) == ("according to satellite images", "person:jane-roe")


def test_a_qualifier_governs_the_list_behind_it() -> None:
    reports = drafts("At least 3 women and 2 children were killed.", "casualty-report")
    assert sorted((one.figure, one.qualifier, one.qualifier_words, one.population) for one in reports) == [
        ("2 children", "at_least", "At least", "child"), ("3 women", "at_least", "At least", "woman"),
    ]  # fmt: skip


def test_bounds_are_written_only_where_no_rule_reads_the_figure_so_by_itself() -> None:
    (plain,) = drafts("The shelling killed 12 people.", "casualty-report")
    assert (plain.figure, plain.low, plain.high) == ("12 people", None, None)
    (none_known,) = drafts("No casualties were reported at the mill.", "casualty-report")
    assert (none_known.qualifier, none_known.low, none_known.high) == ("none_known", "not_given", "not_given")


def test_a_figure_said_to_hold_no_more_is_set_aside() -> None:
    reports = drafts("The death toll was revised down from 27 to 16.", "casualty-report")
    former = [one for one in reports if one.rank == "deprecated"]
    assert [one.figure for one in former] == ["27"]
    assert all(one.rank_reason for one in former)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("In the past decade 400 people were killed there.", "stretch of time"),
        ("An earlier attack killed 40 people.", "earlier attack"),
        ("In May 2013, 40 people were killed.", "before the event"),
        ("In Syria, 40 people were killed.", "names Syria"),
    ],
)
def test_figures_of_other_incidents_are_kept_apart(text: str, why: str) -> None:
    (draft,) = [one for one in drafted(text).drafts if one.key.kind == "casualty-report"]
    told = [remark for field in draft.fields for remark in field.remarks]
    assert draft.confidence <= 0.3
    assert any(remark.startswith("other incident?") and why in remark for remark in told)


@pytest.mark.parametrize("text", ["On Monday 40 people were killed in Dorford.", "In Ukraine, 40 people were killed."])
def test_figures_of_the_event_are_not_called_another_incidents(text: str) -> None:
    (draft,) = [one for one in drafted(text).drafts if one.key.kind == "casualty-report"]
    assert draft.confidence > 0.8


def test_a_figure_given_before_the_event_has_no_day_that_would_deny_it() -> None:
    (report,) = drafts("Jane Roe said on Friday that 3 people were killed.", "casualty-report")
    assert report.said is None


def test_a_translated_copy_adds_its_translator() -> None:
    status = {"kind": "back_translation"}
    (report,) = drafts("Jane Roe said that 3 people were killed.", "casualty-report", copy_status=status)
    assert [step.role for step in report.chain] == ["publisher", "translator"]


def test_without_a_publisher_the_author_speaks() -> None:
    (report,) = drafts("3 people were killed on the bridge.", "casualty-report", publisher=None)
    assert (str(report.speaker), report.chain) == ("person:author-of-courier", ())


def test_a_speech_beside_which_nobody_is_named_gets_a_placeholder() -> None:
    text = "The river was high.\n\n“We have lost everything in this flood and nobody came to help us.”\n"
    (speech,) = drafts(text, "quote")
    (person,) = [one for one in drafted(text).drafts if one.rule == "person/not-named"]
    assert (speech.speaker, person.confidence) == (person.key, 0.1)


def test_words_on_two_lines_are_two_anchors() -> None:
    text = "\n".join(
        (
            "The river rose by two metres in the night and took the old mill with",
            "it. “We will not leave the town that our parents built with their own",
            "hands,” Jane Roe said on Monday. The water has since fallen, and three",
            "people were killed when the mill fell, the mayor said on the same day.",
            "At the dam the engineers worked until the morning and closed the last",
            "of the gates, and the town is quiet again.",
        )
    )
    (speech,) = drafts(text, "quote")
    assert [part.exact for part in speech.evidence] == [
        "We will not leave the town that our parents built with their own", "hands,",
    ]  # fmt: skip
    (report,) = drafts(text, "casualty-report")
    assert (report.words.exact, report.figure, report.low, report.high) == ("three", "three", None, None)


def test_dated_events_but_not_the_day_of_speech() -> None:
    text = (
        "Authorities imposed a curfew in Dorford on Sunday. Jane Roe said on Saturday that shelling hit the mill. "
        "Talks began on Tuesday. The war from 1992 to 1995 is not forgotten."
    )
    assert {(one.type, str(one.date), one.date_printed) for one in drafts(text, "event")} == {
        ("talks", "2019-05-14", "on Tuesday"),
        ("background", "1992/1995", "from 1992 to 1995"),
        ("order", "2019-05-12", "on Sunday"),
    }


def test_without_a_day_of_issue_days_are_left_open_and_told() -> None:
    done = drafted("Jane Roe said on Monday that 3 people were killed.", issued=None)
    (report,) = [as_record(draft) for draft in done.drafts if draft.key.kind == "casualty-report"]
    assert getattr(report, "said") is None  # noqa: B009 - a Record here
    assert any("no issued day" in remark for remark in done.remarks)


def test_what_lies_in_the_dossier_is_not_drafted_again() -> None:
    done = drafted(ARTICLE)
    again = draft_records(with_drafts(ARTICLE, done), SOURCE)
    assert len(done.drafts) > 15
    assert again.drafts == ()
    assert {draft.key.kind for draft in done.drafts} - {link.kind for link in again.linked} == set()


def test_what_is_left_joins_the_statement_that_exists() -> None:
    done = drafted(ARTICLE)
    left = [draft for draft in done.drafts if draft.key != key("quote:roe-dozens-dying")]
    again = draft_records(with_drafts(ARTICLE, type(done)(tuple(left), (), 0, ())), SOURCE)
    (missing,) = again.drafts
    assert missing.key == key("quote:roe-dozens-dying")
    assert as_record(missing) == as_record(next(draft for draft in done.drafts if draft.key == missing.key))


def test_sentences_that_the_source_withholds_or_sets_aside_give_no_statements() -> None:
    text = "Jane Roe said that the mill was hit. Two people were hurt at the dam."
    held = drafted(text, unused=({"exact": "Two people were hurt at the dam.", "reason": "none"},))
    assert {draft.key.kind for draft in held.drafts} == {"person", "claim"}
    private = record("person", "resident-1", {"review": "reviewed", "private": "true", "shown_as": "a resident"})
    withheld = ({"exact": "Jane Roe said that the mill was hit.", "person": "resident-1"},)
    assert {draft.key.kind for draft in drafted(text, private, withheld=withheld).drafts} == {
        "person",
        "casualty-report",
    }


def test_every_anchor_of_every_draft_is_certain() -> None:
    found = anchor(with_drafts(ARTICLE, drafted(ARTICLE)))
    assert found.problems == ()
    assert len(found.spans) > 15
