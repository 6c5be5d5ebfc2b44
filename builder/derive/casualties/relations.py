"""How two casualty reports stand to each other: eight ordered rules, flags beside them, and an editor's own word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from builder.derive.casualties.comparing import (
    Ground,
    earlier_of,
    grounds_against,
    lies_within,
    linked,
    may_lie_within,
)
from builder.derive.casualties.readings import ReportReading
from builder.derive.casualties.ties import NONE, Ties
from builder.records.casualty_report import OwnRelation, RelationName
from builder.values.interval import may_be_part, meets, wholly_below
from builder.values.key import Key

RELATIONS_VERSION = "1"
Flag = Literal["same_root", "possibly_one_root", "read_as_total", "inclusion_not_stated"]


class Override(NamedTuple):
    """An editor's relation: the report that states it, the reason, and what the rules say without it."""

    stated_in: Key
    reason: str
    kind_by_rule: RelationName
    rule: str


class Relation(NamedTuple):
    """How two reports stand to each other.

    `first` is the part of a subset (or of a part that exceeds its whole), and the earlier report of a supersession, a
    rise or a revision; else the one that sorts first. `rule` is `relation-N/V`, or `editor` with `override` set.
    """

    first: Key
    second: Key
    kind: RelationName
    rule: str
    grounds: tuple[Ground, ...] = ()
    flags: tuple[Flag, ...] = ()
    override: Override | None = None

    def other(self, key: Key) -> Key:
        """Return the other report of the two."""
        return self.second if key == self.first else self.first


class _Verdict(NamedTuple):
    kind: RelationName
    first: ReportReading
    second: ReportReading
    grounds: tuple[Ground, ...] = ()


class RelationRule(NamedTuple):
    """One published rule: its versioned id, the relation it names, and its words for the Method page."""

    id: str
    kind: RelationName
    text: str
    applies: Callable[[ReportReading, ReportReading, Ties], _Verdict | None]


def relate(a: ReportReading, b: ReportReading, ties: Ties) -> Relation:
    """Return the relation between two different reports: the same whichever is named first."""
    if b.order < a.order:
        a, b = b, a
    rule, verdict = _first_that_applies(a, b, ties)
    stated, override = _stated(a, b), None
    if stated:
        owner, own = stated
        override = Override(owner.key, own.reason, verdict.kind, rule)
        verdict, rule = _directed(own.relation, owner, b if owner is a else a, verdict, ties), "editor"
    return Relation(
        verdict.first.key, verdict.second.key, verdict.kind, rule, verdict.grounds, _flags(verdict, ties), override
    )


def _first_that_applies(a: ReportReading, b: ReportReading, ties: Ties) -> tuple[str, _Verdict]:
    return next((rule.id, verdict) for rule in RELATION_RULES if (verdict := rule.applies(a, b, ties)))


def _same_statement(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    return _Verdict("same_statement", a, b) if a.breath == b.breath else None


def _subset(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    for part, whole in ((a, b), (b, a)):
        stated: tuple[Ground, ...] = ("stated",) if whole.key in part.wholes else ()
        if stated or (part.asserted and whole.asserted and lies_within(part, whole, ties)):
            if may_be_part(part.interval, whole.interval) is False:
                return _Verdict("conflict", part, whole, ("part_exceeds_whole", *stated))
            return _Verdict("subset", part, whole, stated)
    return None


def _incomparable(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    grounds = grounds_against(a, b, ties)
    return _Verdict("incomparable", a, b, grounds) if grounds else None


def _superseded(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    first = earlier_of(a, b, ties) if a.speaker == b.speaker else None
    if first is None:
        return None
    second = b if first is a else a
    return _Verdict("superseded", first, second, _revision(first, second))


def _compatible(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    meeting = meets(a.interval, b.interval)
    if meeting is None:
        return _Verdict("compatible", a, b, ("no_number",))
    if meeting:
        return _Verdict("compatible", a, b)
    return _Verdict("compatible", a, b, ("differs_approximate",)) if a.approximate or b.approximate else None


def _order_not_known(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    return _Verdict("order_not_known", a, b) if a.speaker == b.speaker else None


def _risen(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    first = earlier_of(a, b, ties) if a.outcome == "killed" else None
    if first is None:
        return None
    second = b if first is a else a
    return _Verdict("risen", first, second) if wholly_below(first.interval, second.interval) else None


def _conflict(a: ReportReading, b: ReportReading, ties: Ties) -> _Verdict | None:
    unordered = a.outcome == "killed" and earlier_of(a, b, ties) is None
    return _Verdict("conflict", a, b, ("order_unknown",) if unordered else ())


def _rule(number: int, kind: RelationName, text: str, applies: Callable[..., _Verdict | None]) -> RelationRule:
    return RelationRule(f"relation-{number}/{RELATIONS_VERSION}", kind, text, applies)


RELATION_RULES: tuple[RelationRule, ...] = (
    _rule(1, "same_statement", "Both were said in one statement, by whatever ways it reached us.", _same_statement),
    _rule(
        2,
        "subset",
        "An editor says that the one is part of the other; or both count the same outcome to the same extent, the one of a "
        "narrower group and the other of all or of people not told apart; or the one counts an event that is part of the "
        "other's. A part whose lowest number is above the highest of its whole is a conflict: part exceeds whole.",
        _subset,
    ),
    _rule(
        3,
        "incomparable",
        "They count different outcomes, different groups or unrelated events; or one covers a part and the other does not "
        "cover the same part; or one is denied by its speaker, or is a forecast and the other is not.",
        _incomparable,
    ),
    _rule(
        4,
        "superseded",
        "One speaker gave both, and one is later by its time or by an editor's word; revised up or down where the two "
        "cannot both hold.",
        _superseded,
    ),
    _rule(
        5,
        "compatible",
        "Some number fits both; or one gives no number; or they differ and one of them is approximate.",
        _compatible,
    ),
    _rule(
        6,
        "order_not_known",
        "One speaker gave both, they differ, and it is not known which is later.",
        _order_not_known,
    ),
    _rule(7, "risen", "Both count the killed, and the one said earlier lies wholly below the later one.", _risen),
    _rule(8, "conflict", "All else: no number fits both.", _conflict),
)


def _revision(first: ReportReading, second: ReportReading) -> tuple[Ground, ...]:
    if wholly_below(second.interval, first.interval):
        return ("revised_down",)
    return ("revised_up",) if wholly_below(first.interval, second.interval) else ()


def _stated(a: ReportReading, b: ReportReading) -> tuple[ReportReading, OwnRelation] | None:
    """Return the relation that an editor states in one of the two records; the first where both do."""
    for owner, other in ((a, b), (b, a)):
        for own in owner.report.relations:
            if own.report == other.key:
                return owner, own
    return None


def _directed(
    kind: RelationName, owner: ReportReading, other: ReportReading, by_rule: _Verdict, ties: Ties
) -> _Verdict:
    """Give an editor's relation its direction: by time where a direction is one of time, else from the stating record."""
    if kind == by_rule.kind:
        return by_rule
    first, second = owner, other
    if kind in ("superseded", "risen"):
        first = earlier_of(owner, other, ties) or owner
        second = other if first is owner else owner
    elif kind != "subset":
        first, second = by_rule.first, by_rule.second
    grounds = _revision(first, second) if kind == "superseded" else ()
    return _Verdict(kind, first, second, grounds)


def _flags(verdict: _Verdict, ties: Ties) -> tuple[Flag, ...]:
    a, b = verdict.first, verdict.second
    compared = verdict.kind not in ("same_statement", "incomparable") and a.population != b.population
    flags: list[Flag] = []
    if a.speaker == b.speaker:
        flags.append("same_root")
    if b.key in ties.twins.get(a.key, NONE):
        flags.append("possibly_one_root")
    if compared and "not_stated" in (a.population, b.population):
        flags.append("read_as_total")
    if a.speaker == b.speaker and (_inclusion_open(a, b, ties) or _inclusion_open(b, a, ties)):
        flags.append("inclusion_not_stated")
    return tuple(flags)


def _inclusion_open(part: ReportReading, whole: ReportReading, ties: Ties) -> bool:
    """Say whether a figure may lie within another of the same speaker, and nobody says whether it does."""
    return may_lie_within(part, whole, ties) and not linked(part, whole, ties)
