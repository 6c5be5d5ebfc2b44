"""How a page is cited: plain, BibTeX and CSL-JSON, with the digest of what was published and every earlier one."""

from __future__ import annotations

from dataclasses import dataclass

from builder.addresses import page_of, web_path
from builder.derive.digests import digest_of
from builder.pages.frame.edition import Edition
from builder.records.record import Change, Record
from builder.standards.bibtex import bibtex
from builder.standards.citation import Citation
from builder.standards.csl import csl_json


@dataclass(frozen=True, slots=True)
class State:
    """A state of a record that may have been cited: its digest, and what was changed after it."""

    digest: str
    when: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Citing:
    """What the box "cite this" and the list of changes show."""

    label: str
    plain: str
    address: str
    bibtex: str
    csl: str
    digest: str
    states: tuple[State, ...]


def cite(record: Record, edition: Edition) -> Citing:
    """Return how a record's page is cited, with the changes that it has seen, newest first."""
    digest = digest_of(record, edition.views)
    address = edition.site.at(f"{web_path(page_of(record.key))}?v={digest}#changes")
    note = "; ".join(status.text for status in edition.statuses(record))
    as_of = edition.dossier.settings.as_of
    name = edition.caption(record.key)
    citation = Citation(f"{record.kind}-{record.id}", name, edition.site.name, address, as_of.first_day, note)
    plain = f"“{name}”{f' ({note})' if note else ''}. {edition.site.name}, a dossier as of {as_of.printed()}."
    states = sorted(getattr(record, "changes", ()), key=lambda change: change.date.order, reverse=True)
    return Citing(
        record.label.lower(), plain, address, bibtex(citation), csl_json(citation), digest, tuple(map(_state, states))
    )


def _state(change: Change) -> State:
    return State(change.digest or "", change.date.printed(), change.what, change.why)
