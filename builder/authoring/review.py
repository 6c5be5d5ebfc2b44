"""Reviewing drafts: which stands next, beside which words, and what a key does. Nothing here reads or writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from builder.derive.publication import is_published
from builder.derive.sentences import sentence_at
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.extraction.drafts.yaml_text import REMARK
from builder.extraction.text.offsets import Offsets
from builder.records.record import Record
from builder.records.source import Source
from builder.records.traversal import ExactWords, Reference, parts
from builder.values.anchor import Anchor
from builder.values.key import Key

Action = Literal["accept", "edit", "join", "reject", "skip", "back", "quit"]
KEYS: Mapping[str, Action] = {
    "a": "accept", "e": "edit", "j": "join", "r": "reject", "s": "skip", "b": "back", "q": "quit",
}  # fmt: skip
NOWHERE = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A draft with the place of its words: code points of the span and of its sentence in the text of `source`."""

    key: Key
    path: str
    source: str
    span: Offsets
    sentence: Offsets
    remarks: tuple[str, ...]
    yaml: str


class Progress(NamedTuple):
    """How far a source is: drafts left, and how many of its sentences published records or reasons account for."""

    source: str
    left: int
    carried: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Review:
    """A session: the drafts in order, those set aside for now, and whether the editor has ended it."""

    items: tuple[Item, ...]
    progress: tuple[Progress, ...]
    skipped: tuple[Key, ...] = ()
    ended: bool = False

    @property
    def current(self) -> Item | None:
        """The first draft that was not set aside; None where none is left."""
        if self.ended:
            return None
        return next((item for item in self.items if item.key not in self.skipped), None)


class Effect(NamedTuple):
    """What is to be done to the files: the action and the draft it is done to."""

    action: Action
    item: Item


def step(review: Review, action: Action) -> tuple[Review, Effect | None]:
    """What an action makes of a session, and what is to be done to the files before it is opened anew."""
    item = review.current
    if action == "quit":
        return replace(review, ended=True), None
    if action == "back":
        return replace(review, skipped=review.skipped[:-1]), None
    if item is None:
        return review, None
    if action == "skip":
        return replace(review, skipped=(*review.skipped, item.key)), None
    return review, Effect(action, item)


def open_review(dossier: Dossier, views: Views, skipped: tuple[Key, ...] = (), source: str | None = None) -> Review:
    """A session over the drafts as they stand now, of one source or of all; what was set aside stays so."""
    items = tuple(item for item in _ordered(dossier, views) if source is None or item.source == source)
    here = {item.key for item in items}
    progress = tuple(
        _progress(name, dossier, views, items) for name in sorted({item.source for item in items} - {NOWHERE})
    )
    return Review(items, progress, tuple(key for key in skipped if key in here))


def nearest(dossier: Dossier, item: Item, most: int = 9) -> tuple[Key, ...]:
    """The records of the draft's kind that it could be joined with, those named or worded most like it first.

    Other drafts stand behind reviewed records that are as like it; those not like it at all are left out.
    """
    record = dossier.records[item.key]
    own = _words(record)
    alike = {one: len(own & _words(one)) for one in dossier.by_kind.get(item.key.kind, ()) if one.key != item.key}
    others = [one for one, shared in alike.items() if shared or one.review != "draft"]
    ranked = sorted(others, key=lambda one: (-alike[one], one.review == "draft", one.id))
    return tuple(one.key for one in ranked[:most])


def _words(record: Record) -> frozenset[str]:
    names = [name.text for name in getattr(record, "names", ())]
    anchors = [part.selector.exact for part in parts(record) if isinstance(part, ExactWords)]
    return frozenset(
        word for text in (record.id.replace("-", " "), *names, *anchors) for word in text.casefold().split()
    )


def spans_of(views: Views, item: Item) -> tuple[Offsets, ...]:
    """Where the words of a draft stand in its source."""
    own = (
        (at.start, at.end) for (key, _), at in views.spans.spans.items() if key == item.key and at.source == item.source
    )
    return tuple(sorted(set(own)))


def _ordered(dossier: Dossier, views: Views) -> Iterator[Item]:
    """The drafts in order of source and words, each behind the drafts it refers to."""
    items = {item.key: item for item in _items(dossier, views)}
    done: set[Key] = set()
    for item in sorted(items.values(), key=lambda one: (one.source, one.key.kind != "source", one.span, one.key)):
        yield from _with_references(item, items, dossier, done)


def _with_references(item: Item, items: dict[Key, Item], dossier: Dossier, done: set[Key]) -> Iterator[Item]:
    if item.key in done:
        return
    done.add(item.key)
    for part in parts(dossier.records[item.key]):
        if isinstance(part, Reference) and part.key in items:
            yield from _with_references(items[part.key], items, dossier, done)
    yield item


def _items(dossier: Dossier, views: Views) -> Iterator[Item]:
    for key, record in dossier.records.items():
        if record.review == "draft":
            source, span = _place(dossier, views, record)
            origin = dossier.origins.files[key]
            lines = [line.strip() for line in origin.yaml.splitlines()]
            remarks = tuple(line.removeprefix(REMARK) for line in lines if line.startswith(REMARK))
            yield Item(key, origin.path, source, span, _sentence(views, source, span), remarks, origin.yaml)


def _place(dossier: Dossier, views: Views, record: Record) -> tuple[str, Offsets]:
    """The first words a record rests on, else the first place where its name is printed."""
    if isinstance(record, Source):
        return record.id, (0, 0)
    own = sorted(
        (span.start, span.end, span.source) for (key, _), span in views.spans.spans.items() if key == record.key
    )
    if own:
        return own[0][2], own[0][:2]
    for name in getattr(record, "names", ()):
        text = dossier.texts.get(name.source.id) if name.source else None
        if text is not None and (start := text.text.find(name.text)) >= 0:
            return name.source.id, (start, start + len(name.text))
    return _source_of(dossier, record), (0, 0)


def _source_of(dossier: Dossier, record: Record) -> str:
    """The source of a record that no words carry: that of the records which refer to it."""
    for key, other in dossier.records.items():
        found = list(parts(other))
        if any(isinstance(part, Reference) and part.key == record.key for part in found):
            if key.kind == "source":
                return key.id
            anchors = [part.selector for part in found if isinstance(part, ExactWords)]
            if anchors and isinstance(anchors[0], Anchor):
                return anchors[0].source.id
    return NOWHERE


def _sentence(views: Views, source: str, span: Offsets) -> Offsets:
    found = sentence_at(views.sentences.get(source, ()), span[0]) if span[1] else None
    return (min(found.start, span[0]), max(found.end, span[1])) if found else span


def _progress(source: str, dossier: Dossier, views: Views, items: tuple[Item, ...]) -> Progress:
    carried = views.coverage.get(source, ())
    done = sum(
        one.unused is not None or one.withheld or any(is_published(dossier.records[key]) for key, _ in one.by)
        for one in carried
    )
    return Progress(source, sum(item.source == source for item in items), done, len(carried))
