"""What is not drafted again: words and names that a record carries, or that an editor has refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from builder.anchoring import Spans
from builder.dossier import Dossier
from builder.extraction.names.same_name import SURE, NameKind, same_name
from builder.extraction.text.offsets import Offsets
from builder.records.casualty_report import CasualtyReport
from builder.records.person import Person
from builder.records.record import Record
from builder.values.key import Key

_MOSTLY = 0.5
_NAMED = ("place", "organization", "person", "weapon")


class Figure(NamedTuple):
    """What tells two reports over the same words apart."""

    outcome: str
    population: str
    figure: str


@dataclass(frozen=True, slots=True)
class Known:
    """A record, or (without a key) a refusal: its spans in one text, its names, and the figure of a casualty report."""

    kind: str
    key: Key | None
    spans: tuple[Offsets, ...] = ()
    names: tuple[str, ...] = ()
    figure: Figure | None = None
    record: Record | None = None


def known_records(dossier: Dossier, spans: Spans, source: str) -> tuple[Known, ...]:
    """Every record of the dossier as far as it speaks of one source, or of something that has a name."""
    held: dict[Key, list[Offsets]] = {}
    for (key, path), span in spans.spans.items():
        if span.source == source and key.kind != "source" and path[0] in ("evidence", "words", "unnamed"):
            held.setdefault(key, []).append((span.start, span.end))
    return tuple(identity(record, tuple(sorted(held.get(key, ())))) for key, record in dossier.records.items())


def set_aside(dossier: Dossier, spans: Spans, source: str) -> tuple[Known, ...]:
    """The sentences that the source's own record withholds, or lists as carrying nothing: no statement is drafted there."""
    found = [
        (span.start, span.end)
        for (key, path), span in spans.spans.items()
        if key == Key("source", source) and path[0] in ("withheld", "unused")
    ]
    return tuple(Known(kind, None, tuple(found)) for kind in ("quote", "claim", "casualty-report", "event"))


def still_there(dossier: Dossier, decided: Iterable[Known]) -> Iterator[Known]:
    """What editors decided of drafts, without what was joined with a record that is no longer there."""
    for known in decided:
        if known.key is None:
            yield known
        elif known.key in dossier.records:
            yield replace(known, record=dossier.records[known.key])


def identity(record: Record, spans: tuple[Offsets, ...]) -> Known:
    """What a record is known by."""
    names = tuple(name.text for name in getattr(record, "names", ()))
    figure = None
    if isinstance(record, CasualtyReport):
        figure = Figure(record.outcome, record.population, record.figure)
    if isinstance(record, Person) and not record.unnamed:
        spans = ()
    return Known(record.kind, record.key, spans, names, figure, record)


class Memory:
    """Looks up what is known."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_kind: dict[str, list[Known]] = {}
        self._by_name: dict[tuple[str, str], Known] = {}
        for one in known:
            self._by_kind.setdefault(one.kind, []).append(one)
            for name in one.names:
                self._by_name.setdefault((one.kind, _folded(one.kind, name)), one)

    def at(self, kind: str, span: Offsets) -> Known | None:
        """The record or refusal of a kind whose words and these are mostly the same."""
        return next((one for one in self._by_kind.get(kind, ()) if any(_same(span, own) for own in one.spans)), None)

    def touching(self, kind: str, spans: Iterable[Offsets]) -> Iterator[Known]:
        """The records or refusals of a kind that rest on words within or across one of the spans."""
        wanted = tuple(spans)
        for one in self._by_kind.get(kind, ()):
            if any(start < own[1] and own[0] < end for own in one.spans for start, end in wanted):
                yield one

    def count(self, span: Offsets, figure: Figure) -> Known | None:
        """The report of these words with this outcome and population, or with this outcome and figure."""
        near = list(self.touching("casualty-report", (span,)))
        if aside := next((one for one in near if one.figure is None), None):
            return aside
        same = (one for one in near if one.figure and one.figure.outcome == figure.outcome)
        likely = [one for one in same if one.figure and _alike(one.figure, figure)]
        return likely[0] if likely else None

    def named(self, kind: str, forms: Iterable[str]) -> Known | None:
        """The record or refusal of a kind that has one of these names, in the same letters or surely the same."""
        wanted = tuple(forms)
        for form in wanted:
            if found := self._by_name.get((kind, _folded(kind, form))):
                return found
        comparable: dict[str, NameKind] = {"person": "person", "organization": "organization", "place": "place"}
        if kind not in comparable:
            return None
        scored = (
            (same_name(form, name, comparable[kind]), -index, one)
            for index, one in enumerate(self._by_kind.get(kind, ()))
            for name in one.names
            for form in wanted
        )
        score, _, best = max(scored, default=(0.0, 0, None), key=lambda found: found[:2])
        return best if score >= SURE else None

    def called(self, forms: Iterable[str]) -> Known | None:
        """The record of any kind that has one of these names in the same letters: what the dossier knows goes first."""
        found = (self._by_name.get((kind, _folded(kind, form))) for form in forms for kind in _NAMED)
        return next((known for known in found if known is not None), None)


def _alike(one: Figure, other: Figure) -> bool:
    same = one.figure.casefold() == other.figure.casefold()
    return same or (one.population == other.population and bool(_words(one.figure) & _words(other.figure)))


def _words(figure: str) -> set[str]:
    return set(figure.casefold().split())


def _folded(kind: str, name: str) -> str:
    """A name as it is compared: small letters, no article, and of a weapon no plural."""
    plain = " ".join(name.casefold().removeprefix("the ").split())
    return plain.removesuffix("s") if kind == "weapon" else plain


def _same(one: Offsets, other: Offsets) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared >= _MOSTLY * min(one[1] - one[0], other[1] - other[0])
