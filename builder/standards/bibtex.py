"""A citation as a BibTeX entry, with every character that TeX acts on escaped."""

from __future__ import annotations

import re

from builder.standards.citation import Citation

_ACTIVE = re.compile(r"[\\{}$&%#_~^]")
_WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(citation: Citation) -> str:
    """Return one `@misc` entry."""
    fields = {
        "title": f"{{{_tex(citation.title)}}}",
        "howpublished": _tex(citation.site),
        "year": str(citation.as_of.year),
        "month": str(citation.as_of.month),
        "url": citation.address.replace("%", r"\%"),
        "note": _tex(citation.note),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    key = re.sub(r"[^A-Za-z0-9-]", "-", citation.id)
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}"


def _tex(text: str) -> str:
    return _ACTIVE.sub(lambda match: _WRITTEN.get(match[0], f"\\{match[0]}"), text)
