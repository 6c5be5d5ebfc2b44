"""Everything that follows from the casualty reports of a dossier, asked by report, event or cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations, product
from types import MappingProxyType
from typing import NamedTuple

from builder.derive.casualties.arithmetic import Breakdown, stated_breakdowns, unstated_breakdowns
from builder.derive.casualties.envelope import Cell, Envelope, cell_of, envelope, supersessions
from builder.derive.casualties.readings import ReportReading, read_reports
from builder.derive.casualties.reasons import Sentence, reason
from builder.derive.casualties.relations import Relation, relate
from builder.derive.casualties.roots import (
    FigureRoots,
    Roots,
    possibly_same_people,
    roots_by_figure,
    roots_of,
    twins,
)
from builder.derive.casualties.ties import NONE, Ties, editors_order, editors_wholes, events_within, figures_of
from builder.dossier import Dossier
from builder.records.casualty_report import RelationName
from builder.values.key import Key

_TELLING: frozenset[RelationName] = frozenset({"conflict", "superseded", "risen", "order_not_known"})
_TELLING_FLAGS = frozenset({"possibly_one_root", "inclusion_not_stated"})


class Group(NamedTuple):
    """Relations of one kind that share a report, so that one sentence can tell of them."""

    kind: RelationName
    head: Key
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class CasualtyViews:
    """The readings (by report, in as-of order; by event), what ties them, and what may be asked of them.

    `near` names, by event, the other events with reports that are within or around it. `taken_over` names, by report, those
    that supersede it, `parts` the reports that cover a part, `breakdowns`, by event, those that editors record.
    Relations are worked out when asked for: their number grows with the square of an event's reports.
    """

    readings: Mapping[Key, ReportReading]
    by_event: Mapping[Key, tuple[ReportReading, ...]]
    near: Mapping[Key, tuple[Key, ...]]
    ties: Ties
    taken_over: Mapping[Key, frozenset[Key]]
    parts: frozenset[Key]
    breakdowns: Mapping[Key, tuple[Breakdown, ...]]
    same_person: frozenset[tuple[Key, Key]]

    def relation(self, first: Key, second: Key) -> Relation:
        """Return how two different reports stand to each other; raises KeyError for one that is not here."""
        return relate(self.readings[first], self.readings[second], self.ties)

    def relations_of(self, report: Key) -> tuple[Relation, ...]:
        """Return a report's relations to every other of its event, and of the events within or around it."""
        reading = self.readings[report]
        return tuple(relate(reading, o, self.ties) for o in self._around(reading.event) if o.key != report)

    def relations(self, event: Key) -> Iterator[Relation]:
        """Yield every relation of an event's reports, to each other and to those of the events within or around it."""
        own = self.by_event.get(event, ())
        for one, other in combinations(own, 2):
            yield relate(one, other, self.ties)
        for near in self.near.get(event, ()):
            for one, other in product(own, self.by_event[near]):
                yield relate(one, other, self.ties)

    def of_interest(self, event: Key) -> tuple[Relation, ...]:
        """Return the relations worth a sentence: what conflicts, changes, includes by an editor's word, or may be one.

        A speaker's repeated figure is told once; of a row of figures that supersede each other, each step is.
        """
        found: dict[tuple[object, ...], Relation] = {}
        for relation in self.relations(event):
            if telling(relation) and not self._by_steps(relation):
                told = self._told(relation)
                if told not in found or "order_unknown" in found[told].grounds:
                    found[told] = relation
        return tuple(found.values())

    def open_conflicts(self, event: Key) -> tuple[Relation, ...]:
        """Return the conflicts between reports of which neither was taken over, set aside or withdrawn."""
        around = (event, *self.near.get(event, ()))
        outs = (out for near in around for cell in self.cells(near) for out in self.envelope(cell).not_in_force)
        closed = {out.report for out in outs if out.why != "part"}
        found = (relation for relation in self.of_interest(event) if relation.kind == "conflict")
        return tuple(r for r in found if r.first not in closed and r.second not in closed)

    def reason(self, relation: Relation) -> Sentence:
        """Return why a relation holds, as one sentence in pieces."""
        return reason(relation, self.readings)

    def cells(self, event: Key) -> tuple[Cell, ...]:
        """Return the outcomes and populations of which an event has reports, sorted."""
        return tuple(sorted({cell_of(reading) for reading in self.by_event.get(event, ())}))

    def envelope(self, cell: Cell, at: datetime | None = None) -> Envelope:
        """Return the bounds of a cell at a time (local, without a zone), or of all time."""
        return envelope(cell, self.by_event.get(cell.event, ()), self.taken_over, at)

    def envelopes_over_time(self, cell: Cell) -> tuple[Envelope, ...]:
        """Return the envelope at each time at which a report of the cell begins to stand, in order."""
        given = self.by_event.get(cell.event, ())
        moments = {r.moment.earliest for r in given if r.moment is not None and cell_of(r) == cell}
        return tuple(self.envelope(cell, moment) for moment in sorted(moments))

    def roots(self, event: Key) -> Roots:
        """Return the independent roots of an event's figures."""
        return roots_of(self.by_event.get(event, ()), self.ties, self.same_person)

    def roots_by_figure(self, event: Key) -> tuple[FigureRoots, ...]:
        """Return the independent roots of each figure of an event."""
        return roots_by_figure(self.by_event.get(event, ()), self.ties, self.same_person)

    def breakdowns_of(self, event: Key) -> tuple[Breakdown, ...]:
        """Return the breakdowns of an event's figures: those that editors record, then those that nobody states."""
        return (*self.breakdowns.get(event, ()), *unstated_breakdowns(self.by_event.get(event, ()), self.ties))

    def _around(self, event: Key) -> Iterator[ReportReading]:
        for near in (event, *self.near.get(event, ())):
            yield from self.by_event.get(near, ())

    def _told(self, relation: Relation) -> tuple[object, ...]:
        """Return what makes two relations the same to a reader: the figures of two speakers, and what is said of them."""
        first, second = self.readings[relation.first].figure, self.readings[relation.second].figure
        if "inclusion_not_stated" in relation.flags:
            return ("inclusion_not_stated", frozenset((first, second)))
        if relation.override or first == second:
            return (relation.first, relation.second)
        directed = relation.kind in ("superseded", "subset", "risen")
        return (relation.kind, (first, second) if directed else frozenset((first, second)))

    def _by_steps(self, relation: Relation) -> bool:
        """Say whether a report was superseded by a third that the other supersedes in its turn."""
        if relation.kind != "superseded":
            return False
        between = self.taken_over.get(relation.first, NONE) - {relation.second}
        return any(relation.second in self.taken_over.get(key, NONE) for key in between)


def reason_about(dossier: Dossier) -> CasualtyViews:
    """Work out what follows from the casualty reports of a dossier: its public part for pages, the whole for checks."""
    readings = read_reports(dossier)
    by_event: dict[Key, list[ReportReading]] = {}
    for reading in readings.values():
        by_event.setdefault(reading.event, []).append(reading)
    events = MappingProxyType({event: tuple(given) for event, given in sorted(by_event.items())})
    wholes = editors_wholes(readings)
    figures = figures_of(wholes, readings)
    ties = Ties(events_within(dossier), wholes, figures, editors_order(readings), MappingProxyType({}))
    ties = replace(ties, twins=twins(readings.values(), ties))
    return CasualtyViews(
        readings=readings,
        by_event=events,
        near=_near(events, ties),
        ties=ties,
        taken_over=supersessions(readings, events, ties),
        parts=frozenset(reading.key for reading in readings.values() if reading.partial),
        breakdowns=stated_breakdowns(readings),
        same_person=possibly_same_people(dossier),
    )


def _near(events: Iterable[Key], ties: Ties) -> Mapping[Key, tuple[Key, ...]]:
    families: dict[Key, list[Key]] = {}
    for event in events:
        families.setdefault(ties.family(event), []).append(event)
    near = {
        event: tuple(other for other in family if other != event and ties.related(event, other))
        for family in families.values()
        for event in family
    }
    return MappingProxyType(near)


def telling(relation: Relation) -> bool:
    """Say whether a relation is worth a sentence of its own."""
    stated = relation.override is not None or "stated" in relation.grounds
    return relation.kind in _TELLING or stated or not _TELLING_FLAGS.isdisjoint(relation.flags)


def grouped(relations: Iterable[Relation]) -> tuple[Group, ...]:
    """Group relations so that each is told once and few sentences tell all: the report with the most of a kind heads them.

    Groups stand in the order of the kinds' first relation; at most one for each report and kind.
    """
    kinds: dict[RelationName, list[Relation]] = {}
    for relation in relations:
        kinds.setdefault(relation.kind, []).append(relation)
    return tuple(group for kind, found in kinds.items() for group in _headed(kind, found))


def _headed(kind: RelationName, left: list[Relation]) -> Iterator[Group]:
    while left:
        counts: dict[Key, int] = {}
        for relation in left:
            for key in (relation.first, relation.second):
                counts[key] = counts.get(key, 0) + 1
        head = max(counts, key=counts.__getitem__)
        yield Group(kind, head, tuple(r for r in left if head in (r.first, r.second)))
        left = [r for r in left if head not in (r.first, r.second)]
