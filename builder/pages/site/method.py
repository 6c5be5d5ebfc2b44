"""How the dossier is made: rules, marks, labels, what is included, how to check it, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.derive.casualties.reasons import KIND_WORDS
from builder.derive.casualties.relations import RELATION_RULES
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Front, LinkTo, Near, Page, Row, Run
from builder.pages.parts.figure_links import roots_in_words
from builder.pages.parts.relations import sentence_run
from builder.values.interval_rules import INTERVAL_RULES, RULES_VERSION, IntervalRule


@dataclass(frozen=True)
class MethodPage:
    """What the template of the method receives."""

    rules: tuple[IntervalRule, ...]
    rules_version: str
    relations: tuple[RelationExample, ...]
    roots: Run
    publication: tuple[Row, ...]
    judging_words: str
    contact: str


@dataclass(frozen=True, slots=True)
class RelationExample:
    """A relation's rule and a sentence of this dossier in which it holds, if there is one."""

    id: str
    name: str
    text: str
    example: Run


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
        rules=INTERVAL_RULES,
        rules_version=RULES_VERSION,
        relations=_relation_examples(edition),
        roots=_roots(edition),
        publication=tuple(rows),
        judging_words=", ".join(settings.judging_words),
        contact=settings.contact or "",
    )
    front = Front(
        "Method",
        "How this dossier is made and how to check it",
        "Method",
        crumbs=(Near("Overview", "index.md"),),
        kind="method",
    )
    yield Page("method.md", front, "pages/method.md.j2", context)


def _relation_examples(edition: Edition) -> tuple[RelationExample, ...]:
    """Return the rules of relations in the order they are tried, each with the first example that the main event gives."""
    casualties = edition.views.casualties
    first: dict[str, Run] = {}
    for relation in casualties.relations(edition.dossier.settings.main_event):
        if relation.override is None and relation.rule not in first:
            first[relation.rule] = sentence_run(casualties.reason(relation), edition)
    return tuple(
        RelationExample(rule.id, KIND_WORDS[rule.kind], rule.text, first.get(rule.id, ())) for rule in RELATION_RULES
    )


def _roots(edition: Edition) -> Run:
    """Return what the roots of the main event's figures come to."""
    count = roots_in_words(edition.dossier.settings.main_event, edition)
    if not count:
        return ()
    link = LinkTo("figures of this dossier", "figures/index.md")
    return ("The ", link, f" come from {count}.")
