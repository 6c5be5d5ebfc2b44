from __future__ import annotations

import pytest

from builder.extraction.text.language import language_supported


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that the shelling had stopped and that people were leaving the town for the coast.",
        "THE MAYOR SAID THAT THE SHELLING HAD STOPPED AND THAT PEOPLE WERE LEAVING THE TOWN.",
        "Rebels shell Quxville",
    ],
)
def test_english(text: str) -> None:
    assert language_supported(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 34",
        "Der Bürgermeister sagte, dass die Menschen die Stadt verlassen und auf Hilfe warten.",
        "Le maire a dit que les habitants de la ville partent pour la côte et attendent des secours.",
        "Мэр сказал, что жители покидают город и ждут помощи.",
        "El alcalde dijo que los vecinos de la ciudad esperan la ayuda.",
        "رئيس البلدية قال إن السكان يغادرون",
    ],
)
def test_not_english(text: str) -> None:
    assert not language_supported(text)
