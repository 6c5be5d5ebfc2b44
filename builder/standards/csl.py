"""A citation as an item of CSL-JSON, the form that reference managers read (citationstyles.org)."""

from __future__ import annotations

import json

from builder.standards.citation import Citation


def csl_json(citation: Citation) -> str:
    """Return one CSL item of type `entry` as JSON text."""
    day = citation.as_of
    item = {
        "id": citation.id,
        "type": "entry",
        "title": citation.title,
        "container-title": citation.site,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": citation.address,
        "note": citation.note,
    }
    return json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False, indent=2)
