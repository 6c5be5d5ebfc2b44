"""Where figures begin: the speaker of each statement is its root, by whatever ways it reached us."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from types import MappingProxyType
from typing import Literal, NamedTuple

from builder.derive.casualties.readings import ReportReading
from builder.derive.casualties.ties import Ties
from builder.dossier import Dossier
from builder.records.person import Person
from builder.values.casualty_terms import Outcome, Population
from builder.values.interval import Interval
from builder.values.key import Key
from builder.values.partial_date import PartialDate

_COUNTED = frozenset({"exact", "at_least", "at_most", "about", "range"})
_Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """A speaker: the reports, the statements they belong to, and the carriers by which they reached us. All sorted."""

    speaker: Key
    reports: tuple[Key, ...]
    statements: tuple[str, ...]
    carriers: tuple[Key, ...]


class PossiblyOne(NamedTuple):
    """Two speakers who may be one root: by equal numbers (with the pairs of reports) or by an editor's word."""

    first: Key
    second: Key
    why: Literal["equal_numbers", "possibly_same_person"]
    reports: tuple[tuple[Key, Key], ...]


@dataclass(frozen=True, slots=True)
class Roots:
    """The roots of some reports, sorted by speaker, and which of them may be one: `least` to `most` independent ones."""

    roots: tuple[Root, ...]
    possibly_one: tuple[PossiblyOne, ...]

    @property
    def most(self) -> int:
        """The number of speakers."""
        return len(self.roots)

    @property
    def least(self) -> int:
        """The number of roots if all who may be one are one."""
        groups = {root.speaker: {root.speaker} for root in self.roots}
        for link in self.possibly_one:
            joined = groups[link.first] | groups[link.second]
            for speaker in joined:
                groups[speaker] = joined
        return len({min(group) for group in groups.values()})


@dataclass(frozen=True, slots=True)
class FigureRoots:
    """One figure (outcome, population, extent and interval are equal) and the roots that give it."""

    outcome: Outcome
    population: Population
    extent: tuple[str, ...]
    interval: Interval
    roots: Roots


def roots_of(readings: Iterable[ReportReading], ties: Ties, same_person: frozenset[tuple[Key, Key]]) -> Roots:
    """Return the roots of some reports. Who repeats a statement is a carrier, never a root."""
    speakers: dict[Key, list[ReportReading]] = {}
    for reading in readings:
        speakers.setdefault(reading.speaker, []).append(reading)
    roots = tuple(_root(speaker, given) for speaker, given in sorted(speakers.items()))
    links = (_possibly_one(speakers[a], speakers[b], ties, same_person) for a, b in combinations(sorted(speakers), 2))
    return Roots(roots, tuple(link for link in links if link))


def roots_by_figure(
    readings: Iterable[ReportReading], ties: Ties, same_person: frozenset[tuple[Key, Key]]
) -> tuple[FigureRoots, ...]:
    """Return the roots of every figure that gives a number, in the order in which the figures first appear."""
    figures: dict[tuple[Outcome, Population, tuple[str, ...], Interval], list[ReportReading]] = {}
    for reading in readings:
        if not reading.interval.silent and reading.asserted:
            cell = (reading.outcome, reading.population, reading.extent, reading.interval)
            figures.setdefault(cell, []).append(reading)
    return tuple(FigureRoots(*cell, roots_of(given, ties, same_person)) for cell, given in figures.items())


def possibly_same_people(dossier: Dossier) -> frozenset[tuple[Key, Key]]:
    """Return the pairs of people who may be one person, as editors say; the smaller key first."""
    found = ((p.key, p.possibly_same_as.person) for p in dossier.of(Person) if p.possibly_same_as)
    return frozenset((min(pair), max(pair)) for pair in found)


def twins(readings: Iterable[ReportReading], ties: Ties) -> Mapping[Key, frozenset[Key]]:
    """Return, by report, those of other speakers with its number, where numbers of killed and of injured are both equal.

    The two numbers of a speaker must be of one statement, or of one stated time; parts are left out, the population is
    not looked at.
    """
    alike: dict[tuple[Key, _Numbers, _Numbers], list[tuple[ReportReading, ReportReading]]] = {}
    for killed, injured in _pairs(readings):
        family = ties.family(killed.event)
        alike.setdefault((family, _numbers(killed), _numbers(injured)), []).append((killed, injured))
    found: dict[Key, set[Key]] = {}
    for pairs in alike.values():
        for one, other in combinations(pairs, 2):
            if one[0].speaker != other[0].speaker and ties.related(one[0].event, other[0].event):
                for a, b in zip(one, other, strict=True):
                    found.setdefault(a.key, set()).add(b.key)
                    found.setdefault(b.key, set()).add(a.key)
    return MappingProxyType({key: frozenset(others) for key, others in sorted(found.items())})


def _pairs(readings: Iterable[ReportReading]) -> Iterable[tuple[ReportReading, ReportReading]]:
    """Return each speaker's numbers of killed and injured that were given together, each pair once."""
    together: dict[tuple[Key, Key, str | PartialDate], tuple[list[ReportReading], list[ReportReading]]] = {}
    for reading in readings:
        counted = reading.report.qualifier in _COUNTED and _numbers(reading)
        if reading.outcome in ("killed", "injured") and counted and reading.asserted and not reading.partial:
            for occasion in (reading.breath, reading.spoken):
                if occasion is not None:
                    slot = together.setdefault((reading.event, reading.speaker, occasion), ([], []))
                    slot[reading.outcome == "injured"].append(reading)
    pairs = {(a.key, b.key): (a, b) for killed, injured in together.values() for a, b in product(killed, injured)}
    return pairs.values()


def _numbers(reading: ReportReading) -> _Numbers:
    """Return the numbers that the words name: the bounds that are numbers above 0."""
    bounds = {bound for bound in (reading.interval.low, reading.interval.high) if isinstance(bound, int) and bound > 0}
    return tuple(sorted(bounds))


def _root(speaker: Key, given: list[ReportReading]) -> Root:
    return Root(
        speaker,
        tuple(sorted(reading.key for reading in given)),
        tuple(sorted({reading.breath for reading in given})),
        tuple(sorted({carrier.agent for reading in given for carrier in reading.report.chain})),
    )


def _possibly_one(
    one: list[ReportReading], other: list[ReportReading], ties: Ties, same_person: frozenset[tuple[Key, Key]]
) -> PossiblyOne | None:
    first, second = one[0].speaker, other[0].speaker
    keys = {reading.key for reading in other}
    equal = sorted((reading.key, twin) for reading in one for twin in ties.twins.get(reading.key, ()) if twin in keys)
    if equal:
        return PossiblyOne(first, second, "equal_numbers", tuple(equal))
    if (first, second) in same_person:
        return PossiblyOne(first, second, "possibly_same_person", ())
    return None
