"""The traps of the held text, each of which a draft could fall into."""

from __future__ import annotations

import pytest

from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.organization import Organization
from builder.records.person import Person
from builder.records.place import Place
from builder.records.quote import Quote
from builder.records.record import Utterance
from builder.records.weapon import Weapon
from builder.values.key import Key
from tests.content import kharkiv
from tests.content.drafted import drafts

RESIDENT = Key("person", "kharkiv-resident-1")


def quote(words: str) -> Quote:
    """The draft of the quotation that holds some words."""
    (found,) = [one for one in drafts().of(Quote) if any(words in anchor.exact for anchor in one.evidence)]
    return found


def said(record: Utterance) -> list[tuple[str, str]]:
    return [(str(step.agent), step.role) for step in record.chain]


def utterances() -> list[Utterance]:
    return [record for record in drafts().dossier.records.values() if isinstance(record, Utterance)]


def test_scare_quotes_are_nobodys_speech() -> None:
    scare = [one for one in drafts().of(Quote) if one.form == "scare"]
    assert [anchor.exact for one in scare for anchor in one.evidence] == ["special operation"]
    assert scare[0].speaker is None


def test_war_crime_is_quoted_where_it_is_said_first_and_by_whom() -> None:
    own = quote("war crime")
    (at,) = drafts().spans(own.key, "evidence")
    assert at == (kharkiv.text().index("war crime"), kharkiv.text().index("war crime") + len("war crime"))
    assert (own.form, own.cue, str(own.speaker)) == ("partial", "called", "person:oleh-sinehubov")


@pytest.mark.parametrize(
    ("words", "parts", "speaker"),
    [
        ("the worst is yet to come", 2, "michael-coffman"),
        ("There is no safe place in Ukraine", 2, "boris-redin"),
        ("Russia’s enemy is shelling", 1, "oleh-sinehubov"),
        ("must be unequivocally condemned", 1, "mark-hiznai"),
        ("it will allow them to secede", 1, "senior-us-defense-official-2"),
    ],
)
def test_speeches_are_whole_and_have_their_speaker(words: str, parts: int, speaker: str) -> None:
    own = quote(words)
    assert len(own.evidence) == parts
    assert own.speaker == Key("person", speaker)


def test_an_unclosed_speech_ends_with_its_paragraph_and_a_reversed_mark_closes() -> None:
    coffman, redin = quote("the worst is yet to come"), quote("There is no safe place")
    assert coffman.evidence[1].exact.endswith("frivolously.")
    assert redin.evidence[1].exact.endswith("we stand and we will win.")


def test_a_quotation_does_not_run_into_the_broken_sentence_behind_it() -> None:
    assert quote("it will allow them").evidence[0].exact.endswith("keep them there,")


def test_two_quotations_are_one_facebook_post_by_way_of_reuters() -> None:
    both = [quote("massacred by alumni"), quote("dozens killed and hundreds injured")]
    figures = [one for one in drafts().of(CasualtyReport) if one.speaker.id == "anton-gerashchenko"]
    assert {one.statement for one in (*both, *figures)} == {"gerashchenko-facebook"}
    assert len(figures) == 2
    for one in (*both, *figures):
        assert one.channel == "Facebook"
        assert said(one)[:2] == [("organization:reuters", "relay"), ("organization:washington-post", "publisher")]


def test_only_one_statement_is_on_telegram() -> None:
    assert [one.id for one in utterances() if one.channel == "Telegram"] == [quote("Russia’s enemy").id]


def test_every_chain_ends_with_the_translator_of_the_copy() -> None:
    assert {said(one)[-1] for one in utterances()} == {(f"person:translator-of-{kharkiv.HELD}", "translator")}


def test_officials_called_alike_are_three_records() -> None:
    officials = [one for one in drafts().of(Person) if one.unnamed and "official" in one.unnamed.as_printed]
    assert [one.id for one in officials] == [
        "senior-us-defense-official",
        "senior-us-defense-official-2",
        "senior-us-defense-official-3",
    ]
    assert [one.unnamed.terms for one in officials if one.unnamed and one.unnamed.terms] == [
        "on condition of anonymity under Pentagon’s basic rules"
    ]
    assert sum(one.possibly_same_as is not None for one in officials) == 2


def test_two_spellings_are_one_city() -> None:
    (city,) = [one for one in drafts().of(Place) if any(name.text in ("Kharkiv", "Kharkov") for name in one.names)]
    assert [(name.text, name.kind) for name in city.names] == [("Kharkiv", "preferred"), ("Kharkov", "as_printed")]
    assert city.coordinates is not None
    assert (city.coordinates.lat, city.coordinates.lon) == (49.98177, 36.25475)


def test_the_resident_is_private_behind_neutral_words() -> None:
    resident = next(one for one in drafts().of(Person) if one.private)
    assert (resident.key, resident.shown_as) == (RESIDENT, "a Kharkiv resident")
    assert [name.text for name in resident.names] == ["Alexei Zavrazhniy", "Zavrazhny"]
    assert not any(name.match for name in resident.names)
    others = [one for one in drafts().dossier.records.values() if one.key != RESIDENT]
    assert not any("avrazhn" in text for one in others for _, text in kharkiv.strings(one))
    assert not any("avrazhn" in one.id for one in others)


def test_names_are_printed_in_the_text_or_the_gazetteers() -> None:
    made_up = [
        name.text
        for one in drafts().dossier.records.values()
        for name in getattr(one, "names", ())
        if name.text not in kharkiv.text()
    ]
    assert sorted(made_up) == ["Russian armed forces", "United States"]


def test_the_garbled_sentence_is_the_groups_claim_in_a_tweet() -> None:
    (claim,) = [one for one in drafts().of(Claim) if one.speaker.id == "conflict-intelligence-team"]
    assert (claim.channel, str(claim.said.date) if claim.said else "") == ("tweet", "2022-02-28")
    assert claim.statement_text.startswith("As Putin’s plan")
    assert "Moscow" not in claim.statement_text


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("on Monday", "2022-02-28"),
        ("on Sunday", "2022-02-27"),
        ("on Saturday night", "2022-02-26"),
        ("on Friday", "2022-02-25"),
    ],
)
def test_relative_days(printed: str, day: str) -> None:
    read = {(one.date_printed, str(one.date)) for one in drafts().of(Event)}
    read |= {(one.said.printed, str(one.said.date)) for one in utterances() if one.said}
    assert (printed, day) in read
    assert {date for words, date in read if words == printed} == {day}


def test_the_years_of_the_chechen_conflict_are_the_sources() -> None:
    assert [str(one.date) for one in drafts().of(Event) if one.date_printed == "from 1999 to 2005"] == ["1999/2005"]


def test_two_weapons_are_two_identifications_and_a_grad_is_no_cluster_munition() -> None:
    weapons = {one.id: [name.text for name in one.names] for one in drafts().of(Weapon)}
    assert weapons["cluster-munitions"] == ["cluster munitions", "cluster bombs"]
    assert weapons["bm-21-grad"] == ["BM-21 Grad", "Grad", "Grad missile systems"]
    (smerch,) = [one for one in drafts().of(Claim) if Key("weapon", "smerch") in one.about]
    assert (smerch.speaker.id, smerch.basis) == ("mark-hiznai", "according to footage")
    assert not any(str(key).startswith("weapon:bm-21") for key in smerch.about)


def test_nobody_of_russia_speaks() -> None:
    speakers = {str(getattr(one, "speaker", "")) for one in utterances()}
    assert not speakers & {"place:russia", "person:putin", "organization:russian-armed-forces"}


def test_channels_and_authorities_are_no_organizations() -> None:
    assert not {one.id for one in drafts().of(Organization)} & {"facebook", "telegram", "ukrainian-authorities", "post"}


def test_numbers_that_count_no_casualties_are_left_alone() -> None:
    figures = {one.figure for one in drafts().of(CasualtyReport)}
    assert figures == {
        "many", "more", "dozens", "11 people", "no one", "unknown", "15 Ukrainian fighters", "16 civilians", "hundreds",
    }  # fmt: skip


def test_the_zero_at_the_playground_is_one_place_only() -> None:
    (zero,) = [one for one in drafts().of(CasualtyReport) if one.qualifier == "zero"]
    assert (zero.speaker, zero.scope.whole, zero.scope.text) == (RESIDENT, "part", "here")
    assert zero.said is None
