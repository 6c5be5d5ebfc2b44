"""The envelope of every cell of casualty figures as JSON: its bounds, the reports that give them, and those left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from builder.derive.casualties.envelope import Envelope
from builder.derive.views import Views
from builder.reading.site import Site
from builder.values.key import Key

PATH = "data/envelopes.json"


def envelope_files(views: Views, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield one JSON file: the envelope of all time of each event, outcome and population that a report counts."""
    casualties = views.casualties
    found = [
        _envelope(casualties.envelope(cell))
        for event in sorted(casualties.by_event)
        for cell in casualties.cells(event)
    ]
    yield PATH, (json.dumps(found, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _envelope(found: Envelope) -> dict[str, Any]:
    left_out = [{"report": out.report.id, "why": out.why, "instead": _ids(out.instead)} for out in found.not_in_force]
    return {
        "event": found.cell.event.id,
        "outcome": found.cell.outcome,
        "population": found.cell.population,
        "low": found.low,
        "low_from": _ids(found.low_from),
        "high": found.high,
        "high_from": _ids(found.high_from),
        "in_force": _ids(found.in_force),
        "not_in_force": left_out,
    }


def _ids(keys: tuple[Key, ...]) -> list[str]:
    return [key.id for key in keys]
