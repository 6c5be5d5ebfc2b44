"""Where an event's casualty figures stand, and how many roots they have, in words."""

from __future__ import annotations

from builder.pages.frame.edition import Edition, counted
from builder.values.key import Key

INDEX = "figures/index.md"


def figures_page_of(event: Key, edition: Edition) -> str:
    """Return the path of an event's figures: the dossier's own event stands at the index."""
    return INDEX if event == edition.dossier.settings.main_event else f"figures/{event.id}.md"


def roots_in_words(event: Key, edition: Edition) -> str:
    """Return how many independent roots an event's figures have, in words; nothing where it has no figures."""
    roots = edition.views.casualties.roots(event)
    if not roots.roots:
        return ""
    most = counted(roots.most, "independent root")
    return most if roots.least == roots.most else f"between {roots.least} and {most}"
