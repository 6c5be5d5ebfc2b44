"""Drafts of claims from indirect speech: the clause as printed, to be put neutrally in our own words."""

from __future__ import annotations

import re

from builder.extraction.drafts.anchors import on_lines
from builder.extraction.drafts.draft import Field, one_line, written
from builder.extraction.drafts.ids import slug, telling
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.quote_records import about
from builder.extraction.drafts.statements import Clause
from builder.extraction.drafts.utterances import said_in
from builder.extraction.text.offsets import Offsets
from builder.records.claim import Claim, Modality

_MOST_WORDS = 15
"""Words of a claim's anchor that may be published."""
_MODALITIES: tuple[tuple[Modality, str, str], ...] = (
    (
        "denied",
        r"den(?:y|ies|ied)|reject|refut",
        r"\b(?:did|was|were|had|has|have) not\b.*\b(?:responsible|involved)\b",
    ),
    ("alleged", r"alleg|accus|claim", r"\balleged(?:ly)?\b"),
    ("predicted", r"warn|predict|forecast|expect", r"\b(?:will|going to|is likely to|are likely to|could turn)\b"),
    (
        "assessed",
        r"estimat|believ|assess|think|thought|conclud|suggest",
        r"\b(?:appears?|seems?|likely|a clear|sign)\b",
    ),
)
_BASIS = re.compile(
    r"\b(?P<basis>according to (?!the (?:police|mayor))[a-z][a-z -]{3,50}|based on [^,.;]{3,60}|citing [^,.;]{3,60})(?=[,.;]|$)"
)
_UNSURE = 0.8


def draft_claim(ledger: Ledger, clause: Clause) -> None:
    """Draft what somebody is reported to have said."""
    parts = on_lines(ledger.finds.text, clause.span)
    tight = _tight(ledger.finds.text, parts[0]) if parts else clause.span
    anchor = ledger.anchor(tight)
    if anchor is None:
        return
    said = said_in(ledger, clause.breath)
    printed = one_line(ledger.finds.text[slice(*clause.span)])
    fields = written(
        (
            *said.head(),
            Field("statement_text", _sentence(printed), ("the words of the text: put them neutrally in our own",)),
            Field("modality", _modality(clause.cue, printed)),
            _basis(ledger, clause.span),
            Field("evidence", (anchor,)),
            said.tail(),
            about(ledger, (clause.span,)),
        )
    )
    name = ledger.names.take("claim", slug(said.short, telling(printed)))
    sure = round(clause.confidence * _UNSURE, 2)
    ledger.add(Claim, name, clause.span, (f"claim/{clause.rule}", sure), fields, said.remarks)


def _tight(text: str, span: Offsets) -> Offsets:
    """The first words of a span, as many as the anchor of a claim may publish."""
    words = list(re.finditer(r"\S+", text[slice(*span)]))
    return span if len(words) <= _MOST_WORDS else (span[0], span[0] + words[_MOST_WORDS - 1].end())


def _sentence(printed: str) -> str:
    return f"{printed[0].upper()}{printed[1:]}{'' if printed[-1] in '.!?…' else '.'}"


def _modality(cue: str, printed: str) -> Modality:
    """How the claim is put forward, by the cue and then by the words."""
    for modality, cues, _ in _MODALITIES:
        if re.match(cues, cue.casefold()):
            return modality
    return next((modality for modality, _, words in _MODALITIES if re.search(words, printed)), "asserted")


def _basis(ledger: Ledger, span: Offsets) -> Field | None:
    found = _BASIS.search(ledger.finds.text, span[0], min(len(ledger.finds.text), span[1] + 1))
    return Field("basis", one_line(found["basis"])) if found else None
