"""A quotation: words that a held text prints as somebody's own."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from builder.records.record import Utterance
from builder.values.anchor import Anchor, Cited
from builder.values.key import Key
from builder.values.model import Model
from builder.values.reference import to
from builder.values.scalars import Flag, Line

QuoteKind = Literal["direct", "partial", "headline", "scare"]
ABOUT = to(
    "event", "person", "organization", "place", "weapon", "topic",
    reverse="Quoted about",
)  # fmt: skip


class Original(Model):
    """The wording in the language it was spoken in."""

    text: Line
    """The words."""
    lang: Annotated[str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    """Their language, as a BCP 47 tag."""
    cited: Cited
    """Where they stand."""


class Variant(Model):
    """Words that differ between the held text and a parallel."""

    ours: Line
    """The words of the held text."""
    theirs: Line
    """The words of the parallel."""


class Parallel(Model):
    """The same words as another source renders them."""

    text: Line
    """The other rendering, letter for letter."""
    lang: Annotated[str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")] = "en"
    """Its language, as a BCP 47 tag."""
    cited: Cited
    """Where it stands."""
    differs: tuple[Variant, ...] = ()
    """The words that differ."""


class Quote(Utterance):
    """Words in quotation marks, held letter for letter."""

    kind: ClassVar[str] = "quote"
    folder: ClassVar[str] = "quotes"
    label: ClassVar[str] = "Quotation"
    plural: ClassVar[str] = "Quotations"

    speaker: Annotated[Key, to("person", "organization", reverse="Quotations")] | None = None
    """Who said it; every quotation but a scare quote has a speaker."""
    form: Annotated[QuoteKind, Field(alias="kind")]
    """direct (a whole speech), partial (some words), headline, or scare (marks without a speaker)."""
    evidence: Annotated[tuple[Anchor, ...], Field(min_length=1)]
    """The words, in the order spoken; a speech split by its attribution is one quotation with several anchors."""
    wording: Literal["suspected_corrupt"] | None = None
    """suspected_corrupt where the words are doubtful beyond what the copy's status says."""
    cue: Line | None = None
    """The word of the text that introduces the speech: said, wrote."""
    about: tuple[Annotated[Key, ABOUT], ...] = ()
    """What it is about."""
    original: Original | None = None
    """The wording in its own language, if found."""
    original_not_found: Flag = False
    """true where it was looked for and not found."""
    parallels: tuple[Parallel, ...] = ()
    """Other renderings of the same words."""
