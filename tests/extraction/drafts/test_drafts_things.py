"""Drafts of what a text names: people with roles, private people, bodies, places by the gazetteer, weapons."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from builder.extraction.drafts.drafting import Drafted, draft_records
from builder.extraction.drafts.known import Known
from builder.records.event import Event
from builder.records.person import Person
from tests.extraction.drafting import SOURCE, as_record, dossier, drafted, drafts, key, record


def names(one: object) -> list[str]:
    return [name.text for name in getattr(one, "names", ())]


def test_a_person_has_the_role_printed_beside_the_name_and_its_body() -> None:
    text = "Jane Roe, head of the Velm regional council, said that the mill was hit. Mayor John Doe left the town."
    people = {one.id: one for one in drafts(text, "person")}
    (role,) = people["jane-roe"].roles
    assert (role.title, role.organization.id) == ("head of the Velm regional council", "velm-regional-council")
    assert role.evidence[0].exact == "head of the Velm regional council"
    assert people["john-doe"].roles[0].title == "Mayor"


def test_a_role_before_the_name_is_taken_whole() -> None:
    (person,) = drafts("Adviser to Ukraine’s Interior Ministry John Doe wrote that the mill was hit.", "person")
    assert person.roles[0].title == "Adviser to Ukraine’s Interior Ministry"
    assert person.roles[0].organization.id == "ukraine-interior-ministry"


def test_a_word_that_judges_stands_in_quotation_marks_in_a_title() -> None:
    (person,) = drafts("Jane Roe, head of the terror unit at the ministry, said that it rained.", "person")
    assert person.roles[0].title == "“head of the terror unit at the ministry”"


def test_a_private_person_is_kept_behind_neutral_words() -> None:
    text = (
        "Maria Kovalenko, a 41-year-old Dorford resident, said that she had left her home.\n\n"
        "Kovalenko said that a shell hit the mill."
    )
    done = drafted(text)
    (person,) = [one for one in drafts(text, "person") if not one.unnamed]
    assert (person.id, person.private, person.shown_as) == ("dorford-resident-1", True, "a Dorford resident")
    assert names(person) == ["Maria Kovalenko", "Kovalenko"]
    assert not any(name.match for name in person.names)
    assert person.roles == ()
    assert not any("kovalenko" in str(draft.id) for draft in done.drafts)
    (draft,) = [draft for draft in done.drafts if draft.id == person.id]
    assert any("withheld" in remark and "0 to 81" in remark for remark in draft.remarks)


def test_spellings_of_one_name_are_one_record() -> None:
    (place,) = drafts("A shell fell in Kharkiv on Monday. Kharkov was quiet.", "place")
    assert [(name.text, name.kind) for name in place.names] == [("Kharkiv", "preferred"), ("Kharkov", "as_printed")]
    assert place.identifiers.geonames == "706483"
    assert place.coordinates.uncertainty_m > 0
    assert place.within.id == "ukraine"


def test_an_ambiguous_place_is_that_of_the_countries_named_and_the_others_are_told() -> None:
    (draft,) = [d for d in drafted("He left Lebanon for Tripoli, near Beirut.").drafts if d.id == "tripoli"]
    assert any("in LB, which the text names" in remark and "LY" in remark for remark in draft.remarks)


def test_a_place_that_no_gazetteer_knows_has_no_point() -> None:
    (place,) = drafts("A shell fell near the Orun River on Monday.", "place")
    assert (place.type, place.coordinates, place.identifiers) == ("site", None, None)


def test_a_district_lies_within_the_place_it_is_printed_with() -> None:
    places = {one.id: one for one in drafts("Shells fell on the northern district of Kharkiv.", "place")}
    assert places["northern-district-of-kharkiv"].within.id == "kharkiv"


def test_forces_of_one_people_are_one_body_of_their_country() -> None:
    text = "Ukrainian forces left the town. The Ukrainian army came back. Ukraine said nothing."
    (forces,) = drafts(text, "organization")
    assert names(forces) == ["Ukrainian armed forces", "Ukrainian forces", "Ukrainian army"]
    assert (forces.type, forces.country.id) == ("armed_force", "ukraine")


def test_channels_and_compounds_are_no_records() -> None:
    text = "Jane Roe wrote on Telegram that a Virginia-based group had left. Authorities were silent on Facebook."
    assert drafts(text, "organization") == []
    assert drafts(text, "place") == []


def test_a_body_is_described_in_the_words_of_the_text() -> None:
    (body,) = drafts("Bellingcat, an open source group that maps strikes, said that the mill was hit.", "organization")
    assert body.type == "osint_group"
    assert body.facts[0].value == "“an open source group that maps strikes”"
    assert body.facts[0].evidence[0].exact == "an open source group that maps strikes"


def test_weapons_by_name_munition_and_class() -> None:
    text = "Smerch cluster munitions fell. 122mm BM-21 Grad rockets fell. They say cluster bombs kill later. A rocket fell."
    weapons = {one.id: one for one in drafts(text, "weapon")}
    assert set(weapons) == {"smerch", "bm-21-grad", "122mm-bm-21-grad-rockets", "cluster-munitions"}
    assert names(weapons["cluster-munitions"]) == ["cluster munitions", "cluster bombs"]
    assert (weapons["bm-21-grad"].level, weapons["bm-21-grad"].designations) == ("launch_system", ("BM-21",))
    assert weapons["122mm-bm-21-grad-rockets"].part_of.id == "bm-21-grad"


def test_what_a_record_names_already_is_linked() -> None:
    hers = [{"text": "Jane Rowe", "kind": "preferred"}, {"text": "Jane Roe"}]
    known = record("person", "jr", {"review": "reviewed", "names": hers})
    done = drafted("Jane Roe said that the mill was hit.", known)
    assert known.key in done.linked
    assert [draft.key.kind for draft in done.drafts] == ["claim"]


def test_a_name_that_was_refused_is_drafted_no_more_and_nobody_else_is_made_of_it() -> None:
    refused = Known("person", None, (), ("Oskar Lindt",))
    text = "Oskar Lindt spoke in the square. Jane Roe left."
    assert {draft.id for draft in drafted(text).drafts} == {"oskar-lindt", "jane-roe"}
    assert {draft.id for draft in drafted(text, decided=(refused,)).drafts} == {"jane-roe"}


def test_a_name_that_was_joined_is_its_record() -> None:
    mayor = record("person", "the-mayor", {"review": "reviewed", "names": [{"text": "J. R.", "kind": "preferred"}]})
    joined = Known("person", mayor.key, (), ("Jane Roe",))
    done = drafted("Jane Roe said that the mill was hit.", mayor, decided=(joined,))
    assert mayor.key in done.linked
    assert not any(issubclass(draft.kind, Person) for draft in done.drafts)
    assert drafted("Jane Roe left.", decided=(joined,)).drafts[0].id == "jane-roe"  # the record is gone


def test_an_unsure_name_is_what_a_record_of_that_name_says() -> None:
    done = drafted("Dorford residents said that the mill was hit.")
    assert key("place:dorford") in done.linked
    assert [draft.id for draft in done.drafts if draft.id.startswith("dorford")] == ["dorford-residents"]


def without_event(text: str, **source: object) -> Drafted:
    whole = dossier(text, **source)
    kept = {one: record for one, record in whole.records.items() if one.kind != "event"}
    return draft_records(replace(whole, records=MappingProxyType(kept)), SOURCE)


def test_the_event_of_a_dossier_that_has_no_record_of_it_is_drafted_by_the_headline() -> None:
    text = "Shelling of the market in Dorford\n\nTen people were killed, the mayor said."
    (event,) = (as_record(draft) for draft in without_event(text).drafts if draft.key.kind == "event")
    assert isinstance(event, Event)
    assert (event.id, event.title, str(event.date)) == ("market-shelling", text.partition("\n")[0], "2019-05-14")
    assert [str(place) for place in event.places] == ["place:dorford"]
    undated = without_event(text, issued=None)
    assert not [draft for draft in undated.drafts if draft.key.kind == "event"]
    assert any("dossier new event market-shelling" in remark for remark in undated.remarks)
    assert not any("dossier new event" in remark for remark in drafted(text).remarks)


def test_names_say_their_language_and_script() -> None:
    (town,) = (one for one in drafts("The mill in Київ burned and nobody came to help.", "place"))
    assert [(name.text, name.lang, name.script) for name in town.names if name.text == "Київ"] == [
        ("Київ", None, "Cyrl")
    ]
    (mayor,) = drafts("Mayor John Doe left the town.", "person")
    assert (mayor.names[0].lang, mayor.names[0].script) == ("en", "Latn")
