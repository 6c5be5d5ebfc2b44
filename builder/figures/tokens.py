"""The colours and letters that drawings name, and what each name means in the light and in the dark scheme."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Colour = Literal["ink", "ink-2", "accent", "paper", "rule", "rule-2", "land", "country", "none"]
Scheme = Literal["light", "dark"]
Lettering = Literal[
    "label", "note", "tick", "heading", "reading", "silent", "band", "place", "main-place", "country-name", "scale"
]

SCHEMES: Mapping[Scheme, Mapping[Colour, str]] = MappingProxyType(
    {
        "light": {
            "ink": "#1d1c1a",
            "ink-2": "#56534d",
            "accent": "#14566b",
            "paper": "#f7f5f0",
            "rule": "#d9d4c8",
            "rule-2": "#857f73",
            "land": "#ebe7dd",
            "country": "#fffefa",
            "none": "none",
        },
        "dark": {
            "ink": "#e8e4da",
            "ink-2": "#aaa69a",
            "accent": "#8cc8d8",
            "paper": "#16181b",
            "rule": "#35383d",
            "rule-2": "#7d8188",
            "land": "#202327",
            "country": "#2b2f35",
            "none": "none",
        },
    }
)
"""The site's tokens, as in its stylesheet; `land` and `country` are the two tints of a map."""


class Letters(NamedTuple):
    """How one kind of text is set: size in px, colour, and what sets it apart."""

    size: float
    colour: Colour = "ink"
    italic: bool = False
    bold: bool = False
    halo: Colour | None = None
    """The colour of a rim that keeps lines away from the letters."""


LETTERS: Mapping[Lettering, Letters] = MappingProxyType(
    {
        "label": Letters(12.5, halo="paper"),
        "note": Letters(12, "ink-2", halo="paper"),
        "tick": Letters(11.5, "ink-2"),
        "heading": Letters(13.5, halo="paper"),
        "reading": Letters(12.5, halo="paper"),
        "silent": Letters(12.5, "ink-2", italic=True, halo="paper"),
        "band": Letters(13.5, italic=True),
        "place": Letters(12.5, halo="country"),
        "main-place": Letters(13.5, bold=True, halo="country"),
        "country-name": Letters(13, "ink-2", italic=True),
        "scale": Letters(11.5, "ink-2", halo="land"),
    }
)
