"""Many invented reports of many invented events, to measure how the reasoning grows."""

from __future__ import annotations

import random

from builder.derive.casualties.reasoning import CasualtyViews
from builder.dossier import Dossier
from tests.derive.casualty_examples import dossier, event, link, report

_FIGURES = (("at least 9", "at_least"), ("dozens", "vague"), ("about 20", "about"), ("up to 40", "at_most"))
_OUTCOMES = ("killed", "killed", "injured", "injured", "hospitalized")
_POPULATIONS = ("not_stated", "not_stated", "all", "civilian", "child")


def load(reports: int, events: int, seed: int = 1) -> Dossier:
    """A dossier of so many reports, spread evenly over so many events; every fifth event is part of the one before it."""
    draw = random.Random(seed)  # noqa: S311 - not a secret, only variety
    whole = [None if number % 5 else f"event-{number - 1}" if number else None for number in range(events)]
    made = [event(f"event-{number}", part, date=f"2022-{number % 12 + 1:02d}-01") for number, part in enumerate(whole)]
    given = []
    for number in range(reports):
        happened = number % events
        figure, qualifier = draw.choice([*_FIGURES, (str(draw.randrange(1, 60)), "exact")])
        speaker = draw.randrange(6)
        given.append(
            report(
                f"report-{number}",
                figure,
                qualifier=qualifier,
                event=f"event-{happened}",
                speaker=f"person:speaker-{speaker}",
                statement=f"event-{happened}-{speaker}-{draw.randrange(3)}",
                said=f"2022-{happened % 12 + 1:02d}-{draw.randrange(1, 28):02d}",
                outcome=draw.choice(_OUTCOMES),
                population=draw.choice(_POPULATIONS),
                breakdown_of=link(f"report-{number - events}") if number >= events and not draw.randrange(12) else None,
            )
        )
    return dossier(*made, *given)


def ask_everything(views: CasualtyViews) -> int:
    """Ask for every relation, root, envelope and breakdown of every event; return the number of relations."""
    count = 0
    for happened in views.by_event:
        count += sum(1 for _ in views.relations(happened))
        views.roots(happened)
        views.breakdowns_of(happened)
        for cell in views.cells(happened):
            views.envelope(cell)
    return count
