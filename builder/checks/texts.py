"""Rules for sources and their held texts."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator

from builder.checks.check import Finding
from builder.derive.publication import is_published
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.problems import Location, places_in
from builder.records.source import Source
from builder.records.traversal import FieldPath
from builder.values.key import Key
from builder.values.nearest import did_you_mean
from builder.values.scalars import hidden_character


def text_without_record(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A text in content/sources needs a record of the same name."""
    names = [key.id for key in (*dossier.records, *dossier.failed) if key.kind == "source"]
    for name in dossier.texts:
        if not dossier.knows(Key("source", name)):
            message = f"there is no record {name}.yml for this text{did_you_mean(name, names)}"
            yield Finding(Location(f"content/sources/{name}.txt"), message)


def text_missing(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A source with a hash, errata or unused sentences needs its text."""
    for source in dossier.of(Source):
        if source.id in dossier.texts:
            continue
        for field in ("sha256", "errata", "withheld", "unused"):
            if getattr(source, field):
                message = f"{field} speaks of a text, but {source.id}.txt is not here"
                yield Finding(dossier.at(source.key, (field,)), message)
                break


def text_unpinned(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A held text is pinned by its hash, says what it is a copy of, and has a title."""
    for source in dossier.of(Source):
        text = dossier.texts.get(source.id)
        if text is None:
            continue
        if text.sha256 and not source.sha256:
            yield Finding(
                dossier.at(source.key), f"the held text is not pinned; read it, then: dossier pin {source.id}"
            )
        for field in ("copy_status", "title"):
            if getattr(source, field) is None:
                yield Finding(dossier.at(source.key), f"a source with a held text needs the field {field!r}")


def text_form(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A held text has plain line ends, composed letters and no characters that change its direction."""
    for name, text in dossier.texts.items():
        place = places_in(f"content/sources/{name}.txt", text.text)
        if "\r" in text.text:
            at = text.text.index("\r")
            message = "the text has carriage returns; save it with plain line ends before it is pinned"
            yield Finding(place(at), message)
        if found := hidden_character(text.text, allowed="\n\r\t"):
            at = next(i for i, c in enumerate(text.text) if f"U+{ord(c):04X}" == found)
            yield Finding(place(at), f"the invisible character {found} could hide or reorder words")
        if not unicodedata.is_normalized("NFC", text.text):
            at = _not_composed(text.text)
            message = "the text has letters apart from their accents (not NFC); compose them before it is pinned"
            yield Finding(place(at), message)


def excerpt_share(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The published share of a text stays below what its rights allow."""
    for name, held in views.held.items():
        source = dossier.get(Source, name)
        if source and source.rights.publish == "excerpts" and held.share > source.rights.max_share:
            message = f"{held.share:.1%} of the text would be published; its rights allow {source.rights.max_share:.0%}"
            yield Finding(dossier.at(source.key, ("rights",)), message)


def rights_share(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The largest published share is a number from 0 to 1."""
    for source in dossier.of(Source):
        if not 0 <= source.rights.max_share <= 1:
            yield Finding(dossier.at(source.key, ("rights", "max_share")), "expected a share from 0 to 1, such as 0.4")


def anchor_withheld(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """No published words lie in a sentence that is withheld to protect a person."""
    for (key, path), span in views.spans.spans.items():
        if path[0] == "withheld" or not is_published(dossier.records[key]):
            continue
        for carried in views.coverage[span.source]:
            sentence = carried.sentence
            if carried.withheld and span.start < sentence.end and span.end > sentence.start:
                message = "these words lie in a sentence that is withheld to protect a private person"
                yield Finding(dossier.at(key, (*path, "exact")), message)
                break


def sentence_uncovered(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Every sentence of a held text carries a record or is listed as unused with a reason."""
    for name, carried in views.coverage.items():
        text = dossier.texts[name].text
        place = places_in(f"content/sources/{name}.txt", text)
        for one in carried:
            if not one.accounted_for:
                words = text[one.sentence.start : one.sentence.end]
                shown = words if len(words) <= 60 else words[:57] + "..."
                message = f"sentence {one.sentence.number} carries no record and is not listed as unused: {shown!r}"
                yield Finding(place(one.sentence.start), message)


def erratum_edge(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Two errata of a text do not overlap: each says one thing of its own words."""
    for source in dossier.of(Source):
        spans: list[tuple[int, int, FieldPath]] = []
        for index in range(len(source.errata)):
            span = views.spans.get(source.key, ("errata", index))
            if span:
                spans.append((span.start, span.end, ("errata", index)))
        spans.sort(key=lambda item: item[:2])
        for (_, end, _), (start, _, path) in itertools.pairwise(spans):
            if start < end:
                yield Finding(dossier.at(source.key, path), "this erratum overlaps the one before it in the text")


def _not_composed(text: str) -> int:
    composed = unicodedata.normalize("NFC", text)
    return next((i for i, (a, b) in enumerate(zip(text, composed, strict=False)) if a != b), 0)
