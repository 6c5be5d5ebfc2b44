"""What is done to a rendered site before anyone sees it: one step a function, listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from builder.publishing.explore import explorable
from builder.publishing.hosting import served_as_it_is
from builder.publishing.manifest import vouched_for
from builder.publishing.policy import under_policy
from builder.publishing.sitemap import dated_truly
from builder.publishing.wholeness import whole

Step = Callable[[Path], None]

# The manifest last: it lists what the others made.
STEPS: tuple[Step, ...] = (whole, explorable, dated_truly, served_as_it_is, under_policy, vouched_for)


def finish(site: Path) -> None:
    """Take every step over a rendered site, in order; raises ContentError where the site must not be published."""
    for step in STEPS:
        step(site)
