"""A claim: what somebody asserts, in our neutral words."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from builder.records.record import Utterance
from builder.values.anchor import Anchor, Cited
from builder.values.key import Key
from builder.values.reference import to
from builder.values.scalars import Line

Modality = Literal["asserted", "alleged", "assessed", "denied", "predicted"]
ABOUT = to("event", "person", "organization", "place", "weapon", "topic", reverse="Claims about")


class Claim(Utterance):
    """Indirect speech, an accusation, an assessment, a forecast: always somebody's."""

    kind: ClassVar[str] = "claim"
    folder: ClassVar[str] = "claims"
    label: ClassVar[str] = "Claim"
    plural: ClassVar[str] = "Claims"

    speaker: Annotated[Key, to("person", "organization", reverse="Claims made")]
    """Who claims it."""
    statement_text: Line
    """What is claimed, in our words, neutral."""
    modality: Modality
    """asserted, alleged, assessed, denied or predicted."""
    basis: Line | None = None
    """On what the claimant rests it, as printed: according to footage."""
    evidence: tuple[Anchor, ...] = ()
    """The words of a held text that carry it."""
    cited: Cited | None = None
    """Or the source, not held, that carries it."""
    about: tuple[Annotated[Key, ABOUT], ...] = ()
    """What it is about."""
