"""What extraction drafts of a quotation: its span, its marks, who says it and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from builder.extraction.text.marks import Side

QuoteKind = Literal["direct", "partial", "scare", "title"]


class Printed(NamedTuple):
    """Words as they stand in the text, with their code points, end excluded."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """One quotation of a text: a run of words between two marks.

    Quotations are numbered by their place in the tuple `find_quotes` returns; `continues`, `continued_by` and
    `within` are such numbers. `speech` is equal for the parts of one speech split by its attribution or by a
    paragraph, `statement` for all that is said in one breath.
    """

    start: int
    end: int
    """Code points of what stands between the marks, without blanks at either end; `end` is excluded."""
    opened: Side
    closed: Side
    kind: QuoteKind
    """Whole sentences, a part of one, a word held at a distance, or a title."""
    cue: Printed | None
    """The words that say somebody speaks; None where none are printed for this quotation."""
    speaker: Printed | None
    """The speaker as printed, pronouns included; None for scare quotes, titles and where nobody is named."""
    resolved: Printed | None
    """The fuller phrase earlier in the text that the speaker refers back to; None where it stands for itself."""
    alternatives: tuple[Printed, ...]
    """Others whom the speaker could refer to, nearest first."""
    rule: str
    """The rule that chose the speaker; for what is no speech, its kind."""
    confidence: float
    """The share of cases, 0 to 1, in which that rule was right on annotated news."""
    speech: int
    statement: int
    continues: int | None
    continued_by: int | None
    within: int | None
    """The quotation that this one stands inside."""
    channel: Printed | None
    """Where it was said, if the sentence tells: "Facebook", "told The Post"."""
    relay: Printed | None
    """Who passed it on, if the sentence tells: the "Reuters" of "Reuters reported"."""
