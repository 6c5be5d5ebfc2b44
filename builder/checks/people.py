"""Rules for names, private persons and speakers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.checks.check import Finding
from builder.derive.publication import private_people
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.records.person import Person
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.records.traversal import FieldPath
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


def private_shown_as(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A private person is shown under neutral words, and neither these nor the id hold a name of theirs."""
    for person in private_people(dossier.records):
        if not person.shown_as:
            yield Finding(
                dossier.at(person.key, ("private",)), "a private person needs shown_as: what readers are told"
            )
        for name in person.names:
            for word in name.text.split():
                place = _holds_name(person, word)
                if place:
                    message = f"the {place} of a private person must not hold a part of a name; it holds {word!r}"
                    yield Finding(dossier.at(person.key, (place,) if place != "id" else ()), message)


def _holds_name(person: Person, word: str) -> str | None:
    small = word.casefold()
    if small in person.id.split("-"):
        return "id"
    return "shown_as" if person.shown_as and small in person.shown_as.casefold().split() else None


def private_name_shown(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """No published text of ours holds the name of a private person."""
    names = [name.text for person in private_people(dossier.records) for name in person.names]
    if not names:
        return
    for key, record in views.public.records.items():
        for path, text in _texts(record):
            for name in names:
                if name.casefold() in text.casefold():
                    yield Finding(dossier.at(key, path), "this text would publish the name of a private person")


def _texts(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text of a record that is our own, exact words of sources excepted (the rights guard those)."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif hasattr(value, "blocks"):
        yield path, value.text
    elif hasattr(type(value), "model_fields"):
        for name, field in type(value).model_fields.items():
            if name not in ("exact", "prefix", "suffix") and getattr(value, name, None) is not None:
                yield from _texts(getattr(value, name), (*path, field.alias or name))


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
