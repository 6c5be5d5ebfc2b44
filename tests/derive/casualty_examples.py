"""Casualty reports and dossiers for tests, written as short as an editor could think them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from builder.derive.casualties.reasoning import CasualtyViews, reason_about
from builder.dossier import Dossier
from builder.reading.origins import Origins
from builder.records.casualty_report import CasualtyReport
from builder.records.event import Event
from builder.records.record import Record
from builder.records.settings import Settings
from builder.values.key import Key

SETTINGS = Settings.model_validate(
    {
        "schema_version": "1",
        "description": "An invented dossier.",
        "time_zone": "Europe/Kyiv",
        "main_event": "strike",
        "as_of": "2023-01-01",
    }
)
DEFAULTS: dict[str, Any] = {
    "review": "reviewed",
    "event": "strike",
    "speaker": "person:mayor",
    "scope": {"whole": "not_stated"},
    "outcome": "killed",
    "population": "not_stated",
    "cited": {"source": "gazette", "paraphrase": "an invented figure"},
    "qualifier": "exact",
    "status": "reported",
    "chain": (),
}


def key(name: str) -> Key:
    """The key of a report."""
    return Key("casualty-report", name)


def report(name: str, figure: str, **fields: Any) -> CasualtyReport:
    """A report of the mayor on the killed of the strike, unless fields say otherwise."""
    return CasualtyReport.model_validate({**DEFAULTS, "id": name, "figure": figure, **fields})


def event(name: str, part_of: str | None = None, **fields: Any) -> Event:
    """An event; it rests on nothing."""
    values = {
        "id": name,
        "review": "reviewed",
        "title": name,
        "type": "attack",
        "date": "2022-05-01",
        "part_of": part_of,
    }
    return Event.model_validate({**values, **fields})


def dossier(*records: Record) -> Dossier:
    """A dossier of these records, without files."""
    by_key = {record.key: record for record in records}
    return Dossier(SETTINGS, MappingProxyType(by_key), MappingProxyType({}), Origins(MappingProxyType({})))


def views(*records: Record) -> CasualtyViews:
    """What follows from these records."""
    return reason_about(dossier(*records))


def link(name: str) -> dict[str, str]:
    """A link to another report, with a reason."""
    return {"report": name, "reason": "an invented reason"}


MARKET = {"text": "the fish market", "whole": "part"}
MINISTRY, MISSION = {"speaker": "organization:ministry"}, {"speaker": "organization:mission"}
INJURED, CIVILIAN = {"outcome": "injured"}, {"population": "civilian"}


def at(time: str) -> dict[str, str]:
    """Return a time of the first of May as a report gives it."""
    return {"said": f"2022-05-01T{time}"}


def over(name: str, relation: str) -> dict[str, Any]:
    """Return an editor's relation to another report."""
    return {"relations": [{**link(name), "relation": relation}]}
