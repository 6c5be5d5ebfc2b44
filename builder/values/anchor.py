"""What a statement rests on: exact words of a held text, or a cited source whose text is not held."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from builder.values.key import Key
from builder.values.model import Model
from builder.values.reference import to
from builder.values.scalars import Line


def _exact(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("exact", "expected the exact words, found nothing")
    if value != value.strip():
        raise PydanticCustomError("exact", "the exact words begin or end with a space; leave it out")
    if "\n" in value:
        raise PydanticCustomError("exact", "the exact words must stand on one line of the text; found a line break")
    return value


Exact = Annotated[str, AfterValidator(_exact)]


class Selector(Model):
    """Exact words of one text, with their surroundings where they occur more than once (W3C text quote selector)."""

    exact: Exact
    """The words, letter for letter, on one line; always quoted in YAML."""
    prefix: str = ""
    """The words directly before, where the exact words occur more than once."""
    suffix: str = ""
    """The words directly after, where the exact words occur more than once."""


class Anchor(Selector):
    """Exact words of a held text."""

    source: Annotated[Key, to("source", reverse="Anchored here")]
    """The id of the source that holds the words."""


class Cited(Model):
    """A source whose text is not held: our own words for what it says."""

    source: Annotated[Key, to("source", reverse="Cited here")]
    """The id of the source."""
    locator: Line | None = None
    """Where in the source: a page, a paragraph, a time."""
    paraphrase: Line | None = None
    """What the source says, in our words; never set in quotation marks."""
