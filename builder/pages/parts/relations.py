"""Relations between casualty reports as sentences a reader can follow, every figure a link and every speaker named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.derive.casualties.phrases import figure
from builder.derive.casualties.reasoning import Group, grouped
from builder.derive.casualties.reasons import FLAG_SENTENCES, KIND_WORDS, Figure, Sentence, label
from builder.derive.casualties.relations import Relation
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Inline, LinkTo, Run
from builder.pages.frame.source_notes import Apparatus
from builder.values.key import Key

MOST = 24


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Relations of one kind, each a sentence with the marks of both reports."""

    title: str
    sentences: tuple[Run, ...]
    more: str = ""


def sentence_run(sentence: Sentence, edition: Edition) -> Run:
    """Return a sentence in pieces as a run with links."""
    run: list[Inline] = []
    for piece in sentence:
        if isinstance(piece, Figure):
            run.append(LinkTo(piece.text, edition.link(piece.report).page, preview=True))
        elif isinstance(piece, Key):
            run.append(edition.link(piece))
        else:
            run.append(piece)
    return _capitalised(run)


def relation_groups(relations: Iterable[Relation], apparatus: Apparatus) -> tuple[RelationGroup, ...]:
    """Return relations by kind, in the order given; flags that need saying follow their sentence."""
    groups: dict[str, list[Run]] = {}
    for relation in relations:
        groups.setdefault(_title(relation), []).append(_sentence(relation, apparatus))
    return tuple(RelationGroup(title, tuple(dict.fromkeys(sentences))) for title, sentences in groups.items())


def grouped_relations(relations: Iterable[Relation], apparatus: Apparatus) -> tuple[RelationGroup, ...]:
    """Return relations by kind, a figure that conflicts with several told once with all of them."""
    groups: dict[str, list[Run]] = {}
    for group in grouped(relations):
        if group.kind == "conflict" and len(group.relations) > 1:
            groups.setdefault("Conflict", []).append(_together(group, apparatus))
            continue
        for relation in group.relations:
            groups.setdefault(_title(relation), []).append(_sentence(relation, apparatus))
    return tuple(_few(title, tuple(dict.fromkeys(sentences))) for title, sentences in groups.items())


def _few(title: str, sentences: tuple[Run, ...]) -> RelationGroup:
    """Return as many sentences of one kind as can be read, and how many more there are: their number grows with the square."""
    left = len(sentences) - MOST
    more = f"And {left:,} more like these; every figure’s page tells all of its own." if left > 0 else ""
    return RelationGroup(title, sentences[:MOST], more)


def _together(group: Group, apparatus: Apparatus) -> Run:
    """Return one sentence for a figure that no number of several others fits."""
    run: list[Inline] = [*_named(group.head, apparatus), " fits none of these: "]
    for index, relation in enumerate(group.relations):
        run += ["; "] if index else []
        run += _named(relation.other(group.head), apparatus)
    return (*run, ".")


def _named(key: Key, apparatus: Apparatus) -> Run:
    """Return a report's figure as a link, its speaker, and its marks."""
    edition = apparatus.edition
    record = edition.dossier.records[key]
    reading = edition.views.casualties.readings[key]
    link = LinkTo(figure(reading), edition.link(key).page, preview=True)
    return (link, f" ({edition.speaker(record)})", *apparatus.of(record))


def _title(relation: Relation) -> str:
    words = label(relation) if relation.kind in ("superseded", "conflict") else KIND_WORDS[relation.kind]
    return words[0].upper() + words[1:]


def _sentence(relation: Relation, apparatus: Apparatus) -> Run:
    edition = apparatus.edition
    run = list(sentence_run(edition.views.casualties.reason(relation), edition))
    for key in (relation.first, relation.second):
        run += [mark for mark in apparatus.of(edition.dossier.records[key]) if mark not in run]
    for flag in relation.flags:
        if flag == "possibly_one_root":
            run += [" ", FLAG_SENTENCES[flag]]
    return tuple(run)


def _capitalised(run: list[Inline]) -> Run:
    first = run[0] if run else ""
    if isinstance(first, str) and first:
        run[0] = first[0].upper() + first[1:]
    return tuple(run)
