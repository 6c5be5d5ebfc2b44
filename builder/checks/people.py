"""Rules for names and speakers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.checks.check import Finding
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.records.person import Person
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.values.scalars import hidden_character


def preferred_name(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A record with names has exactly one preferred name."""
    for key, record in dossier.records.items():
        names = getattr(record, "names", None)
        if names is None or (isinstance(record, Person) and (record.unnamed or record.private) and not names):
            continue
        count = sum(name.kind == "preferred" for name in names)
        if count != 1:
            yield Finding(dossier.at(key, ("names",)), f"exactly one name must be of kind preferred; found {count}")


def named_or_unnamed(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A person has names or is recorded as unnamed, not both."""
    for person in dossier.of(Person):
        if person.names and person.unnamed:
            yield Finding(dossier.at(person.key, ("unnamed",)), "give names or unnamed, not both")
        elif not (person.names or person.unnamed or person.private):
            yield Finding(dossier.at(person.key), "a person needs names, or unnamed with the words the source uses")


def speaker_missing(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Every quotation has a speaker, and a scare quote has none: nobody is shown to have said it."""
    for quote in dossier.of(Quote):
        if quote.form == "scare" and quote.speaker:
            yield Finding(dossier.at(quote.key, ("speaker",)), "a scare quote has no speaker; remove the field")
        elif quote.form != "scare" and not quote.speaker:
            message = "every speaker is a record; give speaker, or kind: scare if nobody is shown to have said it"
            yield Finding(dossier.at(quote.key), message)


_OF_ONE_BREATH = ("speaker", "role", "said", "channel", "chain")


def statement_agrees(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Records of one statement agree in speaker, role, date, channel and chain where they rest on one source."""
    first: dict[tuple[str, str], Utterance] = {}
    for record in dossier.records.values():
        if not isinstance(record, Utterance) or record.statement is None:
            continue
        earlier = first.setdefault((record.statement, _carrier(record)), record)
        for field in _OF_ONE_BREATH:
            if getattr(earlier, field, None) != getattr(record, field, None):
                message = f"{field} differs from that of {earlier.key}, which belongs to the same statement"
                yield Finding(dossier.at(record.key, (field,)), message)
    yield from _one_speaker(dossier)


def _one_speaker(dossier: Dossier) -> Iterator[Finding]:
    speakers: dict[str, Utterance] = {}
    for record in dossier.records.values():
        if isinstance(record, Utterance) and record.statement is not None:
            earlier = speakers.setdefault(record.statement, record)
            if getattr(earlier, "speaker", None) != getattr(record, "speaker", None):
                message = f"a statement has one speaker; {earlier.key} gives another for {record.statement!r}"
                yield Finding(dossier.at(record.key, ("statement",)), message)


def _carrier(record: Record) -> str:
    """Return the source that a statement reached us by: one breath may reach us by several, each with its own chain."""
    cited = getattr(record, "cited", None)
    anchors = getattr(record, "evidence", ()) or (getattr(record, "words", None),)
    if cited:
        return str(cited.source.id)
    return next((anchor.source.id for anchor in anchors if anchor), "")


def hidden_in_words(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Exact words hold no control characters."""
    for key, path in views.spans.spans:
        record: Any = dossier.records[key]
        for step in path:
            record = record[step] if isinstance(step, int) else getattr(record, step)
        if found := hidden_character(record.exact):
            yield Finding(dossier.at(key, (*path, "exact")), f"the words hold the invisible character {found}")
