"""Whether a folder is a whole rendered site."""

from __future__ import annotations

from pathlib import Path

from builder.problems import ContentError, Location, Problem

EXPECTED = ("index.html", "404.html")


def whole(site: Path) -> None:
    """Raise ContentError where a folder lacks what every site has."""
    missing = [name for name in EXPECTED if not (site / name).is_file()]
    if missing:
        raise ContentError(
            Problem(Location(f"{site.name}/{name}"), "site-incomplete", "the rendered site has no such page")
            for name in missing
        )
