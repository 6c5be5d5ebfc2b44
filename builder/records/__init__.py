"""The kinds of record: one module each, listed here and nowhere else."""

from __future__ import annotations

from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.organization import Organization
from builder.records.person import Person
from builder.records.place import Place
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.source import Source
from builder.records.topic import Topic
from builder.records.weapon import Weapon

KINDS: tuple[type[Record], ...] = (
    Event, Quote, CasualtyReport, Claim, Person, Organization, Place, Weapon, Topic, Source,
)  # fmt: skip
