"""The publish gate: the dossier as the public may see it, and every reference that would break there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from builder.anchoring import Spans
from builder.dossier import Dossier
from builder.linking import Links, RecordLink
from builder.problems import Problem
from builder.reading.content import SETTINGS_KEY
from builder.records.person import Person
from builder.records.record import Record
from builder.records.source import Source
from builder.values.key import Key

PUBLISHED_REVIEWS = frozenset({"reviewed", "disputed"})


@dataclass(frozen=True)
class Publication:
    """The dossier without its private parts, its links, the records withdrawn from it, and what stands against it."""

    dossier: Dossier
    links: tuple[RecordLink, ...]
    withdrawn: tuple[Record, ...]
    problems: tuple[Problem, ...]


def is_published(record: Record) -> bool:
    """Say whether a record may be seen by readers."""
    return record.review in PUBLISHED_REVIEWS and record.visibility == "public"


def _readable(record: Record) -> bool:
    return is_published(record) or (record.review == "draft" and record.visibility == "public")


def publish(dossier: Dossier, links: Links, drafts: bool = False) -> Publication:
    """Return what readers may see; with `drafts` also what editors read before they publish it.

    Texts are not among it: pages get the published words, never the text.
    """
    shown = _readable if drafts else is_published
    records = {key: _reduced(record) for key, record in dossier.records.items() if shown(record)}
    withdrawn = tuple(r for r in dossier.records.values() if r.review == "withdrawn" and r.visibility == "public")
    public = replace(dossier, records=MappingProxyType(records), texts=MappingProxyType({}))
    kept, problems = [], []
    for link in links.links:
        if link.origin not in records and link.origin != SETTINGS_KEY:
            continue
        if link.target not in records:
            problems.append(_unpublished(dossier, link))
        elif not _private_path(dossier, link):
            kept.append(link)
    return Publication(public, tuple(kept), withdrawn, tuple(problems))


def without_private(spans: Spans, dossier: Dossier) -> Spans:
    """Return the spans without those of people whose lives are kept back: where their words stand is not shown either."""
    private = {person.key for person in private_people(dossier.records)}
    kept = {at: span for at, span in spans.spans.items() if at[0] not in private}
    return Spans(MappingProxyType(kept), spans.problems)


def _reduced(record: Record) -> Record:
    """Return a record with only the fields that may be shown."""
    if isinstance(record, Person) and record.private:
        allowed = {"id", "review", "visibility", "private", "shown_as"}
        return Person.model_construct(**{name: getattr(record, name) for name in allowed})
    if isinstance(record, Source) and record.withheld:
        return record.model_copy(update={"withheld": ()})
    return record


def _private_path(dossier: Dossier, link: RecordLink) -> bool:
    """Say whether a link stands in a field that is not shown."""
    record = dossier.records.get(link.origin)
    if isinstance(record, Person) and record.private:
        return True
    return isinstance(record, Source) and bool(link.path) and link.path[0] == "withheld"


def _unpublished(dossier: Dossier, link: RecordLink) -> Problem:
    target = dossier.records[link.target]
    state = "restricted" if target.visibility == "restricted" else target.review
    message = f"{link.target} is {state} and would not be published, but this published record refers to it"
    return Problem(dossier.at(link.origin, link.path, link.offset), "unpublished-reference", message)


def private_people(records: Mapping[Key, Record]) -> Iterator[Person]:
    """Yield the people whose lives are kept back."""
    return (record for record in records.values() if isinstance(record, Person) and record.private)
