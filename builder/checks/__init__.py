"""The rules: one function each, listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks import arithmetic, evidence, figures, people, printed, private, structure, texts, voice
from builder.checks.check import Check, rule_of, run
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.problems import Problem

CHECKS: tuple[Check, ...] = (
    structure.schema_version,
    structure.interval_rules,
    structure.main_event_published,
    structure.circle,
    structure.withdrawn_reason,
    structure.former_id,
    structure.on_the_globe,
    texts.text_without_record,
    texts.text_missing,
    texts.text_unpinned,
    texts.text_form,
    texts.rights_share,
    texts.excerpt_share,
    texts.anchor_withheld,
    texts.sentence_uncovered,
    texts.erratum_edge,
    evidence.evidence_or_cited,
    evidence.cited_needs_words,
    evidence.cited_is_held,
    evidence.prose_cites_held,
    evidence.topic_paragraph,
    evidence.figure_in_words,
    evidence.quote_order,
    evidence.quote_cut_short,
    printed.as_printed,
    people.preferred_name,
    people.named_or_unnamed,
    private.private_shown_as,
    private.private_name_shown,
    people.speaker_missing,
    people.statement_agrees,
    people.hidden_in_words,
    figures.figure_unread,
    figures.low_above_high,
    figures.rank_reason,
    figures.report_cycle,
    figures.as_of_before_event,
    figures.other_event,
    arithmetic.breakdown_sum,
    arithmetic.part_exceeds_whole,
    arithmetic.words_and_values,
    arithmetic.order_not_known,
    arithmetic.supersedes_earlier,
    arithmetic.stated_relation,
    voice.judging_word,
)

# Told, but not in the way of a build: an editor works towards these.
WARNINGS: frozenset[Check] = frozenset(
    {texts.sentence_uncovered, arithmetic.words_and_values, arithmetic.order_not_known}
)


def check(dossier: Dossier, views: Views, skip: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Yield what every rule finds, the skipped ones excepted."""
    for rule in CHECKS:
        if rule_of(rule) not in skip:
            yield from run(rule, dossier, views, "warning" if rule in WARNINGS else "error")
