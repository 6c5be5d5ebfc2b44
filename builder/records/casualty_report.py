"""A casualty report: one figure of one statement, never merged with another."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from builder.records.record import Utterance
from builder.values.anchor import Anchor, Cited
from builder.values.casualty_terms import Modality, Outcome, Population, Qualifier, Status
from builder.values.interval import Bound
from builder.values.key import Key
from builder.values.model import Model
from builder.values.partial_date import PartialDate
from builder.values.reference import to
from builder.values.scalars import Line, Whole

Extent = Literal["whole", "part", "not_stated"]
RelationName = Literal[
    "same_statement", "subset", "incomparable", "superseded", "compatible", "order_not_known", "risen", "conflict"
]


def _bound(value: Any) -> Any:
    if value in ("open", "not_given") or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and (value == "0" or value[0] != "0"):
        return int(value)
    raise PydanticCustomError(
        "bound", "expected a whole number, open or not_given, found {found}", {"found": repr(value)}
    )


OwnBound = Annotated[Bound, BeforeValidator(_bound)]


class Scope(Model):
    """What the figure covers."""

    text: Line | None = None
    """The scope in words."""
    whole: Extent
    """Whether it covers the whole event, a part, or that is not stated."""


class OtherReport(Model):
    """Another report and why it stands in this relation."""

    report: Annotated[Key, to("casualty-report", reverse="Named by other reports")]
    """The other report."""
    reason: Line
    """Why."""


class OwnRelation(OtherReport):
    """A relation that an editor sets against the rules."""

    relation: RelationName
    """The relation."""


class CasualtyReport(Utterance):
    """What one speaker said of the killed or injured, in one figure."""

    kind: ClassVar[str] = "casualty-report"
    folder: ClassVar[str] = "casualty-reports"
    label: ClassVar[str] = "Casualty report"
    plural: ClassVar[str] = "Casualty reports"

    speaker: Annotated[Key, to("person", "organization", reverse="Casualty figures given")]
    """Who gives the figure."""
    event: Annotated[Key, to("event", reverse="Casualty reports")]
    """The event it speaks of."""
    place: Annotated[Key, to("place", reverse="Casualty reports")] | None = None
    """Where, if narrower than the event."""
    scope: Scope
    """What the figure covers."""
    outcome: Outcome
    """killed, injured, casualties (killed or injured, not told apart), missing, hospitalized or displaced."""
    population: Population
    """Of whom: all only where the speaker says it is the whole; else not_stated or the group named."""
    words: Anchor | None = None
    """The whole phrase that carries the statement; reports may share it."""
    cited: Cited | None = None
    """Or the source, not held, that gives the figure."""
    figure: Line
    """This report's part of the words; it occurs there exactly once."""
    qualifier: Qualifier
    """How the figure is qualified."""
    qualifier_words: Line | None = None
    """The qualifier, where it stands elsewhere in the words; it occurs there exactly once."""
    low: OwnBound | None = None
    """The lower bound, where the rules cannot read the words or an editor reads them otherwise."""
    high: OwnBound | None = None
    """The upper bound, likewise; open where no limit was stated."""
    best: Whole | None = None
    """The single figure, only where the speaker gave one."""
    status: Status
    """The speaker's own word for how sure it is."""
    modality: Modality = "completed"
    """ongoing for "are dying", expected for a forecast."""
    as_of: PartialDate | None = None
    """The time the figure speaks of, if it is not the time it was said."""
    supersedes: OtherReport | None = None
    """The speaker's earlier report that this one takes the place of."""
    breakdown_of: OtherReport | None = None
    """The report whose figure this one is a part of, where the parts are to add up."""
    subset_of: OtherReport | None = None
    """The report whose figure includes this one, without adding up."""
    relations: tuple[OwnRelation, ...] = ()
    """Relations that an editor sets against the rules, each with a reason."""
    rank: Literal["preferred", "normal", "deprecated"] = "normal"
    """preferred or deprecated need a reason; nothing is deleted."""
    rank_reason: Line | None = None
    """Why the rank is not normal."""
