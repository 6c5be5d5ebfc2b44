"""The nearest of several names, for messages only; nothing is ever chosen by nearness."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def did_you_mean(text: str, choices: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest choice, or nothing where none is near."""
    best = process.extractOne(text, sorted(choices), scorer=fuzz.ratio, score_cutoff=60)
    return f"; did you mean {best[0]!r}?" if best else ""
