"""Rules for how records hang together."""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.check import Finding
from builder.derive.publication import is_published
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.reading.content import SETTINGS_KEY
from builder.records.place import Place
from builder.values.interval_rules import RULES_VERSION
from builder.values.key import Key

SCHEMA_VERSION = 1
_WHOLES = (("place", "within"), ("organization", "parent"), ("weapon", "part_of"), ("event", "part_of"))


def schema_version(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The record format is one that this program reads."""
    if dossier.settings.schema_version != SCHEMA_VERSION:
        message = f"this program reads version {SCHEMA_VERSION}; found {dossier.settings.schema_version}"
        yield Finding(dossier.at(SETTINGS_KEY, ("schema_version",)), message)


def interval_rules(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The rules that read words as intervals are those of this program."""
    if dossier.settings.interval_rules != RULES_VERSION:
        message = (
            f"this program reads words by the rules of version {RULES_VERSION}; found {dossier.settings.interval_rules}"
        )
        yield Finding(dossier.at(SETTINGS_KEY, ("interval_rules",)), message)


def main_event_published(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The event that the dossier is about is published."""
    main = dossier.records.get(dossier.settings.main_event)
    if main is not None and not is_published(main):
        yield Finding(dossier.at(SETTINGS_KEY, ("main_event",)), f"{main.key} is not published; review it first")


def circle(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Nothing is part of itself, directly or in a circle."""
    for kind, field in _WHOLES:
        for record in dossier.by_kind.get(kind, ()):
            seen = [record.key]
            while (whole := getattr(dossier.records.get(seen[-1]), field, None)) and whole not in seen:
                seen.append(whole)
            if whole == record.key:
                path = " -> ".join(key.id for key in (*seen, whole))
                yield Finding(dossier.at(record.key, (field,)), f"{field} leads back to this record: {path}")


def withdrawn_reason(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A withdrawn record says why: its last change is what readers of its address are told."""
    for key, record in dossier.records.items():
        if record.review == "withdrawn" and not record.changes:
            yield Finding(
                dossier.at(key, ("review",)), "a withdrawn record needs changes: with the date and the reason"
            )


def former_id(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A former id is not the id, or the former id, of another record of the kind."""
    owners: dict[Key, Key] = {}
    for key, record in dossier.records.items():
        for index, former in enumerate(record.formerly):
            old = Key(key.kind, former)
            if dossier.knows(old):
                yield Finding(dossier.at(key, ("formerly", index)), f"there is a {old.kind} with the id {former!r}")
            elif owners.setdefault(old, key) != key:
                message = f"{former!r} is also the former id of {owners[old]}; ids are never used again"
                yield Finding(dossier.at(key, ("formerly", index)), message)


def on_the_globe(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Coordinates lie on the globe, and the codes of precision are UCDP's."""
    for place in dossier.of(Place):
        where = place.coordinates
        if where and not -90 <= where.lat <= 90:
            yield Finding(
                dossier.at(place.key, ("coordinates", "lat")), f"latitude runs from -90 to 90; found {where.lat}"
            )
        if where and not -180 <= where.lon <= 180:
            message = f"longitude runs from -180 to 180; found {where.lon}"
            yield Finding(dossier.at(place.key, ("coordinates", "lon")), message)
        if place.where_prec is not None and not 1 <= place.where_prec <= 7:
            yield Finding(
                dossier.at(place.key, ("where_prec",)), f"UCDP codes run from 1 to 7; found {place.where_prec}"
            )
