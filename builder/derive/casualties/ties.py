"""What ties reports to each other beyond the two at hand: events within events, wholes, orders of statements, twins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.derive.casualties.closure import closed
from builder.derive.casualties.readings import Figure, ReportReading
from builder.dossier import Dossier
from builder.records.event import Event
from builder.values.key import Key

NONE: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class Ties:
    """`within`: event to the events it is part of. `wholes`: report to the reports that include it, by editors' links,
    and `whole_figures` to their figures. `earlier`: statement to the statements it takes the place of. `twins`: report to
    reports of other speakers that may have one root with it. What holds by two steps is in them; nothing is tied to itself.
    """

    within: Mapping[Key, frozenset[Key]]
    wholes: Mapping[Key, frozenset[Key]]
    whole_figures: Mapping[Key, frozenset[Figure]]
    earlier: Mapping[str, frozenset[str]]
    twins: Mapping[Key, frozenset[Key]]

    def part_of(self, event: Key, other: Key) -> bool:
        """Say whether an event is part of another."""
        return other in self.within.get(event, NONE)

    def related(self, event: Key, other: Key) -> bool:
        """Say whether two events are the same or one is part of the other."""
        return event == other or self.part_of(event, other) or self.part_of(other, event)

    def family(self, event: Key) -> Key:
        """Return the outermost event that an event is part of: related events are of one family."""
        line = self.within.get(event, NONE) | {event}
        return min((outer for outer in line if outer not in self.within), default=min(line))


def events_within(dossier: Dossier) -> Mapping[Key, frozenset[Key]]:
    """Return, by event, every event that it is part of."""
    return closed((event.key, event.part_of) for event in dossier.of(Event) if event.part_of)


def editors_wholes(readings: Mapping[Key, ReportReading]) -> Mapping[Key, frozenset[Key]]:
    """Return, by report, every report that editors say includes it."""
    return closed((reading.key, whole) for reading in readings.values() for whole in reading.wholes)


def figures_of(
    wholes: Mapping[Key, frozenset[Key]], readings: Mapping[Key, ReportReading]
) -> Mapping[Key, frozenset[Figure]]:
    """Return, by report, the figures that include it: a speaker who repeats a figure means the same people."""
    return MappingProxyType(
        {
            key: frozenset(readings[whole].figure for whole in named if whole in readings)
            for key, named in wholes.items()
        }
    )


def editors_order(readings: Mapping[Key, ReportReading]) -> Mapping[str, frozenset[str]]:
    """Return, by statement, the earlier ones: who supersedes one figure of a statement has spoken after all of it."""
    pairs = []
    for reading in readings.values():
        if earlier := superseded_by_editor(reading, readings):
            pairs.append((reading.breath, earlier.breath))
    return closed(pairs)


def superseded_by_editor(reading: ReportReading, readings: Mapping[Key, ReportReading]) -> ReportReading | None:
    """Return the report of the same speaker that an editor says this one takes the place of, or None."""
    link = reading.report.supersedes
    earlier = readings.get(link.report) if link else None
    return earlier if earlier and earlier.speaker == reading.speaker and earlier.key != reading.key else None
