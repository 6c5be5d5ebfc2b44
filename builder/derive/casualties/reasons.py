"""The reason for each relation, as one plain sentence in pieces that pages can link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from builder.derive.casualties.arithmetic import Breakdown
from builder.derive.casualties.comparing import Ground
from builder.derive.casualties.phrases import OUTCOMES, amount, figure, group_name, number
from builder.derive.casualties.readings import ReportReading
from builder.derive.casualties.relations import Flag, Relation
from builder.records.casualty_report import RelationName
from builder.values.interval import Interval
from builder.values.key import Key


class Figure(NamedTuple):
    """A report's figure in our words; it leads to the report."""

    report: Key
    text: str


Segment = str | Key | Figure
"""Plain words, a record to be named by its caption, or a figure."""
Sentence = tuple[Segment, ...]
Readings = Mapping[Key, ReportReading]

KIND_WORDS: dict[RelationName, str] = {
    "same_statement": "same statement",
    "subset": "subset",
    "incomparable": "not comparable",
    "superseded": "superseded",
    "compatible": "compatible",
    "order_not_known": "differs, order not known",
    "risen": "risen",
    "conflict": "conflict",
}
GROUND_WORDS: dict[Ground, str] = {
    "part_exceeds_whole": "part exceeds whole",
    "revised_down": "revised down",
    "revised_up": "revised up",
    "differs_approximate": "differs, approximate",
    "no_number": "no number given",
    "order_unknown": "which came first is not known",
    "stated": "by an editor's word",
    "event": "other event",
    "scope": "other scope",
    "outcome": "other outcome",
    "population": "other population",
    "denied": "denied",
    "forecast": "forecast",
}
_LABELLED: frozenset[Ground] = frozenset(
    {"part_exceeds_whole", "revised_down", "revised_up", "differs_approximate", "no_number"}
)
FLAG_WORDS: dict[Flag, str] = {
    "same_root": "same root",
    "possibly_one_root": "possibly one root",
    "read_as_total": "read as a total",
    "inclusion_not_stated": "inclusion not stated",
}
FLAG_SENTENCES: dict[Flag, str] = {
    "same_root": "Both figures come from one speaker.",
    "possibly_one_root": "Both speakers give the same numbers of killed and of injured; if one has them from the other, "
    "they count once.",
    "read_as_total": "Whom one of the figures counts is not stated; it is read as a total.",
    "inclusion_not_stated": "Whether the one figure is counted within the other is not said.",
}


def written(sentence: Sentence, caption: Callable[[Key], str]) -> str:
    """Return a sentence as text, each record named by its caption."""
    return "".join(
        piece if isinstance(piece, str) else piece.text if isinstance(piece, Figure) else caption(piece)
        for piece in sentence
    )


def label(relation: Relation) -> str:
    """Return a relation's name with what makes it so, where that says more: `superseded, revised down`."""
    shown = [GROUND_WORDS[ground] for ground in relation.grounds if ground in _LABELLED]
    return ", ".join([KIND_WORDS[relation.kind], *shown])


def reason(relation: Relation, readings: Readings) -> Sentence:
    """Return why two reports stand so, naming figures and speakers; an editor's relation says that it is one."""
    first, second = readings[relation.first], readings[relation.second]
    if relation.override:
        return (
            *_both(first, second),
            f": an editor calls this {KIND_WORDS[relation.kind]} (",
            relation.override.reason,
            f"); by the rules it is {KIND_WORDS[relation.override.kind_by_rule]}."
            if relation.override.kind_by_rule != relation.kind
            else "), and so do the rules.",
        )
    ending: Sentence = ("; whether the one is among the other is not said.",)
    return (*_BY_KIND[relation.kind](first, second, relation), *(ending if _open(relation) else (".",)))


def breakdown_sentence(breakdown: Breakdown, readings: Readings) -> Sentence:
    """Return what came of adding up the parts of a figure."""
    whole = readings[breakdown.whole]
    terms = [piece for key in breakdown.parts for piece in (" + ", Figure(key, amount(readings[key])))][1:]
    total = number(breakdown.sum)
    end = Figure(whole.key, amount(whole))
    sums: Sentence = (*terms, f" = {total}") if len(breakdown.parts) > 1 else tuple(terms)
    return {
        "holds": (*sums, ": the parts make up ", end, "."),
        "can_hold": (*sums, ": this allows ", end, "."),
        "fails": (*sums, ": the parts do not make up ", end, "."),
        "unchecked": (*sums, ": a number is not given, so that ", end, " cannot be checked."),
        "not_stated": (*sums, ", beside ", end, ": nobody says that these are its parts, so nothing is added up."),
    }[breakdown.result]


def _open(relation: Relation) -> bool:
    return "inclusion_not_stated" in relation.flags


def _of(reading: ReportReading) -> Sentence:
    return (Figure(reading.key, figure(reading)), " (", reading.speaker, ")")


def _both(a: ReportReading, b: ReportReading) -> Sentence:
    return (*_of(a), " and ", *_of(b))


def _same_statement(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    return (Figure(a.key, figure(a)), " and ", Figure(b.key, figure(b)), " belong to one statement by ", a.speaker)


def _subset(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    if "stated" in relation.grounds:
        return (*_of(a), " is a part of ", *_of(b), *_stated(a, b), " and fits in it")
    return (*_of(a), f" counts {_less(a, b)} ", *_of(b), ": the one can lie within the other")


def _stated(part: ReportReading, whole: ReportReading) -> Sentence:
    links = (part.report.subset_of, part.report.breakdown_of)
    return tuple(f" ({link.reason})" for link in links if link and link.report == whole.key)[:1]


def _less(part: ReportReading, whole: ReportReading) -> str:
    return "a narrower group than" if part.event == whole.event else "an event within that of"


def _incomparable(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    grounds = [piece for ground in relation.grounds for piece in ("; ", *_ground(ground, a, b))][1:]
    return (*_both(a, b), " are not set against each other: ", *grounds)


def _superseded(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    how = {"revised_down": ", and revises it down", "revised_up": ", and revises it up"}
    ending = next((how[ground] for ground in relation.grounds if ground in how), "")
    figures = (Figure(b.key, figure(b)), " takes the place of the earlier ", Figure(a.key, figure(a)))
    link = b.report.supersedes
    why = f" ({link.reason})" if link and link.report == a.key else ""
    return (a.speaker, ": ", *figures, f"{ending}{why}")


def _compatible(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    if "no_number" in relation.grounds:
        return (*_both(a, b), " can both hold: at least one of them leaves the number open")
    if "differs_approximate" in relation.grounds:
        return (*_both(a, b), " differ, but at least one of them is approximate")
    return (*_both(a, b), f" can both hold: {_shared(a.interval, b.interval)} fits the two")


def _order_not_known(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    figures = (Figure(a.key, figure(a)), " and ", Figure(b.key, figure(b)))
    return (a.speaker, " gave both ", *figures, "; no number fits both, and which was said later is not known")


def _risen(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    return (
        *_of(a),
        " was said first and lies below ",
        *_of(b),
        ": the number of the killed can have risen between them",
    )


def _conflict(a: ReportReading, b: ReportReading, relation: Relation) -> Sentence:
    if "part_exceeds_whole" in relation.grounds:
        if "stated" in relation.grounds:
            return (*_of(a), " is a part of ", *_of(b), *_stated(a, b), ", and yet is above it")
        return (*_of(a), f" counts {_less(a, b)} ", *_of(b), ", and yet is above it")
    lower, upper = (a, b) if _below(a, b) else (b, a)
    order = ", and which was said first is not known" if "order_unknown" in relation.grounds else ""
    return (*_of(lower), " lies below ", *_of(upper), f": no number fits both{order}")


def _below(a: ReportReading, b: ReportReading) -> bool:
    return a.interval.widest < b.interval.widest


def _shared(a: Interval, b: Interval) -> str:
    """Return the numbers that two meeting intervals share, in words."""
    low = max(int(a.widest[0]), int(b.widest[0]))
    high = min(a.widest[1], b.widest[1])
    return number(Interval(low, "open" if high == float("inf") else int(high)))


def _ground(ground: Ground, a: ReportReading, b: ReportReading) -> Sentence:
    if ground == "event":
        return ("the one counts ", a.event, ", the other ", b.event)
    if ground == "outcome":
        return (f"the one counts the {OUTCOMES[a.outcome]}, the other the {OUTCOMES[b.outcome]}",)
    if ground == "population":
        return (f"the one counts {group_name(a.population)}, the other {group_name(b.population)}",)
    if ground == "scope":
        return (_scope(a, b),)
    if ground == "denied":
        return ("a figure that its speaker denies bounds nothing",)
    return ("the one is a forecast",)


def _scope(a: ReportReading, b: ReportReading) -> str:
    parts = [reading for reading in (a, b) if reading.partial]
    named: Iterable[str] = [reading.extent[0] for reading in parts if reading.extent[0]]
    what = "the one covers" if len(parts) == 1 else "each covers"
    if not parts:
        return "they cover different events, the one part of the other"
    return f"{what} only a part" + (f" ({'; '.join(named)})" if named else "")


_BY_KIND: dict[RelationName, Callable[[ReportReading, ReportReading, Relation], Sentence]] = {
    "same_statement": _same_statement,
    "subset": _subset,
    "incomparable": _incomparable,
    "superseded": _superseded,
    "compatible": _compatible,
    "order_not_known": _order_not_known,
    "risen": _risen,
    "conflict": _conflict,
}
