from __future__ import annotations

import pytest

from builder.extraction.names.weapon_spans import weapon_spans


def names(text: str) -> list[str]:
    return [text[span.start : span.end] for span in weapon_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hit by 122-millimeter BM-21 Grad missiles at noon", ["122-millimeter BM-21 Grad missiles"]),
        ("122 mm rockets and a 9mm pistol", ["122 mm rockets", "9mm pistol"]),
        ("used Smerch cluster munitions there", ["Smerch cluster munitions"]),
        ("fired 9M55K rockets and an AK-47", ["9M55K rockets", "AK-47"]),
        ("S-300 surface-to-air missiles", ["S-300 surface-to-air missiles"]),
        ("a Patriot battery, a Patriot missile", ["Patriot missile"]),
        ("truck-mounted multiple rocket launchers", ["truck-mounted multiple rocket launchers"]),
        ("an IED, two car bombs and white phosphorus", ["IED", "car bombs", "white phosphorus"]),
        ("anti-personnel mines and a suicide vest", ["anti-personnel mines", "suicide vest"]),
        ("Su-34 jets over a T-72", ["Su-34", "T-72"]),
    ],
)
def test_weapons_with_the_words_that_belong_to_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "think tanks and gas tanks",
        "they want to bomb it",
        "the G-20, COVID-19, an F-150 and the I-95",
        "Buk is a surname and a patriot is a person",
        "the gun-free zone",
        "122 people, 9 metres",
    ],
)
def test_words_that_only_look_like_weapons(text: str) -> None:
    assert names(text) == []


def test_a_designation_is_surer_than_a_lone_noun() -> None:
    sure, unsure = weapon_spans("a BM-21 and rockets")
    assert sure.confidence > unsure.confidence
    assert (sure.rule, unsure.rule) == ("weapon-system", "weapon-alone")
