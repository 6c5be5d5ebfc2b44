"""Rules for what a statement rests on."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

from builder.checks.check import Finding
from builder.derive.quotation_marks import OPENING
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.quote import Quote
from builder.records.topic import Topic
from builder.records.traversal import CITATION, FieldPath
from builder.values.anchor import Cited
from builder.values.key import Key
from builder.values.model import Model
from builder.values.prose import Citation, Link, Paragraph, walk

_DOUBLE = "“”«»„\n"
_DOUBLE_END = re.compile(f"[{_DOUBLE}]")
# An apostrophe is a closing single mark of its own letter: inside a word it ends no quotation.
_SINGLE_END = re.compile(r"’(?!\w)|\n")


def evidence_or_cited(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A statement rests on words of a held text or on a cited source: on one of the two, never both, never neither."""
    for key, record in dossier.records.items():
        words = "words" if isinstance(record, CasualtyReport) else "evidence"
        required = isinstance(record, CasualtyReport | Claim | Event)
        for path, model in _resting(record):
            field = words if not path else "evidence"
            has_words, cited = bool(getattr(model, field, None)), getattr(model, "cited", None) is not None
            if has_words and cited:
                yield Finding(dossier.at(key, (*path, "cited")), f"give {field} or cited, not both")
            elif not (has_words or cited) and (path or required) and not getattr(model, "none_in_sources", False):
                yield Finding(dossier.at(key, path), f"this rests on nothing; give {field} (words held) or cited")


def _resting(model: Model, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Model]]:
    """Yield every model that has both a field for words and a field for a cited source."""
    fields = type(model).model_fields
    if "cited" in fields and ("evidence" in fields or "words" in fields):
        yield path, model
    for name in fields:
        value: Any = getattr(model, name)
        items = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(items):
            if isinstance(item, Model):
                yield from _resting(item, (*path, name, index) if isinstance(value, tuple) else (*path, name))


def cited_needs_words(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A statement that rests on a cited source says in our words what the source says."""
    for record in dossier.of(CasualtyReport):
        if record.cited and not record.cited.paraphrase:
            yield Finding(
                dossier.at(record.key, ("cited",)), "give the field 'paraphrase': what the source says, in our words"
            )


def cited_is_held(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A source whose text is held is anchored, not cited: its words are there to be shown."""
    for key, record in dossier.records.items():
        for path, cited in _cited(record):
            if cited.source.id in dossier.texts:
                message = f"the text of {cited.source.id!r} is held; anchor its exact words instead of citing it"
                yield Finding(dossier.at(key, path), message)


def _cited(model: Model, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Cited]]:
    for name, field in type(model).model_fields.items():
        value: Any = getattr(model, name)
        items = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(items):
            here: FieldPath = (*path, field.alias or name)
            here = (*here, index) if isinstance(value, tuple) else here
            if isinstance(item, Cited):
                yield here, item
            elif isinstance(item, Model):
                yield from _cited(item, here)


def prose_cites_held(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """In prose, [@source] is for sources not held; a statement of a held text is cited by its record."""
    for link in views.links.links:
        if link.label == CITATION.reverse and link.target.id in dossier.texts:
            message = (
                f"the text of {link.target.id!r} is held; refer to the claim, quote or report that carries the words"
            )
            yield Finding(dossier.at(link.origin, link.path, link.offset), message)


def topic_paragraph(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Every paragraph of a background topic refers to a record or a cited source."""
    for topic in dossier.of(Topic):
        for block in topic.body.blocks:
            if isinstance(block, Paragraph) and not any(_refers(inline) for inline in walk(block.children)):
                message = "this paragraph refers to no record and no cited source"
                yield Finding(dossier.at(topic.key, ("body",), block.offset), message)


def _refers(inline: object) -> bool:
    return isinstance(inline, Citation) or (isinstance(inline, Link) and isinstance(inline.target, Key))


def figure_in_words(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A report's figure, and its qualifier words, each stand exactly once in the words it rests on."""
    for record in dossier.of(CasualtyReport):
        if record.words is None:
            continue
        for field in ("figure", "qualifier_words"):
            part = getattr(record, field)
            count = record.words.exact.count(part) if part else 1
            if count != 1:
                often = "not" if not count else f"{count} times"
                message = f"expected {part!r} exactly once in the words {record.words.exact!r}; it stands there {often}"
                yield Finding(dossier.at(record.key, (field,)), message)


def quote_cut_short(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A quotation holds all that stands between its marks: nothing is left out at its beginning or end."""
    for quote in dossier.of(Quote):
        for index in range(len(quote.evidence)):
            span = views.spans.get(quote.key, ("evidence", index))
            missing = left_out(dossier.texts[span.source].text, span.start, span.end) if span else ""
            if missing and quote.form != "headline":
                message = f"the quotation is cut short: {missing!r} stands between its marks too"
                yield Finding(dossier.at(quote.key, ("evidence", index, "exact")), message)


def left_out(text: str, start: int, end: int) -> str:
    """Return what else stands between a quotation's words and its marks, or the edge of the paragraph where one is missing.

    Nothing where the marks are straight or the words are no printed speech: then nothing can be said.
    """
    opened = max(text.rfind(mark, 0, start) for mark in _DOUBLE)
    closing = _DOUBLE_END
    if opened < 0 or text[opened] not in OPENING:
        opened = max(text.rfind(mark, 0, start) for mark in "‘\n")
        closing = _SINGLE_END
        if opened < 0 or text[opened] not in OPENING or closing.search(text, opened + 1, start):
            return ""
    closed = closing.search(text, end)
    after = text[end : closed.start() if closed else len(text)].strip()
    return text[opened + 1 : start].strip() or after


def quote_order(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The parts of one quotation come from one text, apart from each other."""
    for quote in dossier.of(Quote):
        spans = [views.spans.get(quote.key, ("evidence", index)) for index in range(len(quote.evidence))]
        for index, (one, other) in enumerate(itertools.pairwise(spans), 1):
            if one and other and (one.source != other.source or (one.start < other.end and other.start < one.end)):
                place = dossier.at(quote.key, ("evidence", index))
                yield Finding(place, "the parts of one quotation must come from one text and not overlap")
