"""How the dossier is made: rules, marks, labels, what is included, how to check it, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.pages.edition import Edition
from builder.pages.shown import Front, Near, Page, Row
from builder.values.interval_rules import INTERVAL_RULES, RULES_VERSION, IntervalRule


@dataclass(frozen=True)
class MethodPage:
    """What the template of the method receives."""

    rules: tuple[IntervalRule, ...]
    rules_version: str
    publication: tuple[Row, ...]
    judging_words: str
    contact: str


def method_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page on method."""
    settings = edition.dossier.settings
    rows = [Row("Speaks from", ((settings.as_of.printed(),),)), Row("Times", ((f"shown in {settings.time_zone}",),))]
    named = (
        ("Editors", ", ".join(settings.editors)),
        ("Publisher", settings.publisher or ""),
        ("Licence of our own prose", settings.licence.content or ""),
        ("Licence of the program", settings.licence.code or ""),
        ("Corrections and requests to take something down", settings.contact or ""),
    )
    rows += [Row(label, ((value,),)) for label, value in named if value]
    context = MethodPage(
        INTERVAL_RULES, RULES_VERSION, tuple(rows), ", ".join(settings.judging_words), settings.contact or ""
    )
    front = Front(
        "Method",
        "How this dossier is made and how to check it",
        "Method",
        crumbs=(Near("Overview", "index.md"),),
        kind="method",
    )
    yield Page("method.md", front, "pages/method.md.j2", context)
