"""What a check is: a function named after its rule that yields places and messages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from builder.derive.views import Views
from builder.dossier import Dossier
from builder.problems import Location, Problem, Severity


class Finding(NamedTuple):
    """What a check found: where, and what an editor should do about it."""

    location: Location
    message: str


Check = Callable[[Dossier, Views], Iterator[Finding]]


def rule_of(check: Check) -> str:
    """Return the rule's id: the function's name with hyphens."""
    return check.__name__.replace("_", "-")


def run(check: Check, dossier: Dossier, views: Views, severity: Severity = "error") -> Iterator[Problem]:
    """Yield what a check finds, as problems of its rule."""
    for finding in check(dossier, views):
        yield Problem(finding.location, rule_of(check), finding.message, severity)
