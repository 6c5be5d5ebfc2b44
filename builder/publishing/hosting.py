"""What a plain file host must be told about a site."""

from __future__ import annotations

from pathlib import Path


def served_as_it_is(site: Path) -> None:
    """Keep hosts that run Jekyll from rewriting the site or leaving out names that begin with an underscore."""
    (site / ".nojekyll").touch()
