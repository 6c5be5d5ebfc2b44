"""What is done to a rendered site before anyone sees it: one step a function, listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from builder.publishing.hosting import served_as_it_is
from builder.publishing.manifest import vouched_for
from builder.publishing.policy import under_policy
from builder.publishing.wholeness import whole

Step = Callable[[Path], None]

STEPS: tuple[Step, ...] = (whole, served_as_it_is, under_policy, vouched_for)  # the manifest last: it lists the rest


def finish(site: Path) -> None:
    """Take every step over a rendered site, in order; raises ContentError where the site must not be published."""
    for step in STEPS:
        step(site)
