from __future__ import annotations

from builder.extraction.names.coreference import Entity, entities
from builder.extraction.names.find_mentions import find_mentions

TEXT = (
    "Alexei Testniy met Anna Quxen of the Quokka Forces Watch in Kharkiv. Testny praised Quxen. "
    "QFW closed its office in Kharkov. A Grad rocket and Grad rockets were found."
)


def of(text: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in entities(find_mentions(text))}


def test_short_forms_spellings_and_acronyms_join_the_full_name() -> None:
    found = of(TEXT)
    assert found["Alexei Testniy"].forms == ("Alexei Testniy", "Testny")
    assert found["Anna Quxen"].forms == ("Anna Quxen", "Quxen")
    assert found["Kharkiv"].forms == ("Kharkiv", "Kharkov")
    assert set(found["Quokka Forces Watch"].forms) == {"Quokka Forces Watch", "QFW"}
    assert found["Grad rocket"].forms == ("Grad rocket", "Grad rockets")


def test_every_mention_is_in_one_entity_and_entities_stand_in_order() -> None:
    mentions = find_mentions(TEXT)
    gathered = entities(mentions)
    assert sorted(index for entity in gathered for index in entity.mentions) == list(range(len(mentions)))
    assert [entity.mentions[0] for entity in gathered] == sorted(entity.mentions[0] for entity in gathered)
    assert all(mentions[index].type == entity.type for entity in gathered for index in entity.mentions)


def test_a_surname_of_two_people_keeps_both_as_possible() -> None:
    found = of("Anna Testenko met Bob Testenko. Later Testenko said it was cold.")
    assert found["Testenko"].possibly == ("Anna Testenko", "Bob Testenko")
    assert found["Anna Testenko"].possibly == ()


def test_no_mentions_no_entities() -> None:
    assert entities(()) == ()
