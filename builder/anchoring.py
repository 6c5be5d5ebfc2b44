"""The verbatim gate: exact words to their span in the pinned text, or an error. Nothing is ever repaired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

import regex
from rapidfuzz import fuzz

from builder.dossier import Dossier
from builder.problems import Problem
from builder.records.source import Source
from builder.records.traversal import ExactWords, FieldPath, parts
from builder.values.anchor import Anchor, Selector
from builder.values.key import Key

PARAGRAPH_BREAK = "\n"
NOT_FOUND = "anchor-not-found"
_NEAR = 60
_REACH = 40  # code points around an edge; no character is longer
_GRAPHEME = regex.compile(r"\X")
_SCAN_LIMIT = 200_000


class Fault(NamedTuple):
    """Why exact words have no certain place: the rule and the message."""

    rule: str
    message: str


class Span(NamedTuple):
    """Where exact words stand: the source's id and code points, end excluded."""

    source: str
    start: int
    end: int


@dataclass(frozen=True)
class Spans:
    """The span of every set of exact words, by (record, path of the field), and the problems of those without one."""

    spans: Mapping[tuple[Key, FieldPath], Span]
    problems: tuple[Problem, ...]

    def get(self, key: Key, path: FieldPath) -> Span | None:
        """Return the span of a field, or None where it has none."""
        return self.spans.get((key, path))

    @cached_property
    def by_record(self) -> Mapping[Key, tuple[tuple[FieldPath, Span], ...]]:
        """The fields and spans of each record that has any, in the order of its fields."""
        found: dict[Key, list[tuple[FieldPath, Span]]] = {}
        for (key, path), span in self.spans.items():
            found.setdefault(key, []).append((path, span))
        return MappingProxyType({key: tuple(fields) for key, fields in found.items()})

    @cached_property
    def by_source(self) -> Mapping[str, tuple[tuple[Key, FieldPath, Span], ...]]:
        """The records, fields and spans in each text that carries any, in the order of the records."""
        found: dict[str, list[tuple[Key, FieldPath, Span]]] = {}
        for (key, path), span in self.spans.items():
            found.setdefault(span.source, []).append((key, path, span))
        return MappingProxyType({source: tuple(words) for source, words in found.items()})


def anchor(dossier: Dossier) -> Spans:
    """Resolve every set of exact words of every record."""
    spans: dict[tuple[Key, FieldPath], Span] = {}
    problems: list[Problem] = list(_changed_texts(dossier))
    for key, record in dossier.records.items():
        for part in parts(record):
            if not isinstance(part, ExactWords):
                continue
            found = _resolve(dossier, key, part)
            if isinstance(found, Span):
                spans[key, part.path] = found
            elif found:
                problems.append(found)
    return Spans(MappingProxyType(spans), tuple(problems))


def _changed_texts(dossier: Dossier) -> Iterator[Problem]:
    """Yield the texts whose bytes are not those that an editor confirmed."""
    for source in dossier.of(Source):
        text = dossier.texts.get(source.id)
        if text is None or source.sha256 is None or text.sha256 in ("", source.sha256):
            continue
        message = (
            f"the text of {source.id!r} has changed: expected SHA-256 {source.sha256[:12]}…, found {text.sha256[:12]}…; "
            f"restore it, or read it again and confirm it with: dossier pin {source.id}"
        )
        yield Problem(dossier.at(source.key, ("sha256",)), "text-changed", message)


def _resolve(dossier: Dossier, key: Key, part: ExactWords) -> Span | Problem | None:
    """Return the span, the problem, or None where another problem already tells of the missing source."""
    source = part.selector.source.id if isinstance(part.selector, Anchor) else key.id
    if not dossier.knows(Key("source", source)):
        return None
    text = dossier.texts.get(source)
    if text is None:
        message = f"the text of {source!r} is not held, so no words of it can be anchored; use cited instead"
        return Problem(dossier.at(key, part.path), "text-not-held", message)
    if not text.sha256:
        return None
    found = locate(part.selector, text.text)
    if isinstance(found, Fault):
        return Problem(dossier.at(key, (*part.path, "exact")), found.rule, found.message)
    # A source whose record could not be read has words, but nobody may rest on them yet.
    return Span(source, *found) if Key("source", source) in dossier.records else None


def locate(selector: Selector, body: str) -> tuple[int, int] | Fault:
    """Return where exact words stand in a text (start, end), or why that is not certain."""
    exact = selector.exact
    starts = [start for start in _occurrences(body, exact) if _surrounded(body, start, selector)]
    if len(starts) == 1:
        start = starts[0]
        return _edge_fault(body, start, start + len(exact)) or (start, start + len(exact))
    if starts:
        places = ", ".join(str(start) for start in starts[:5])
        message = (
            f"these words stand {len(starts)} times in the text (at {places}); give a prefix or suffix that tells which"
        )
        return Fault("anchor-ambiguous", message)
    if selector.exact in body:
        return Fault(NOT_FOUND, f"the words stand in the text, but not with this {_wrong_side(selector, body)}")
    return absence(selector.exact, body)


def _occurrences(body: str, exact: str) -> Iterator[int]:
    at = body.find(exact)
    while at >= 0:
        yield at
        at = body.find(exact, at + 1)


def _surrounded(body: str, start: int, selector: Selector) -> bool:
    end = start + len(selector.exact)
    return body.endswith(selector.prefix, 0, start) and body.startswith(selector.suffix, end)


def _edge_fault(body: str, start: int, end: int) -> Fault | None:
    """Return why a place is not one where words begin or end: inside a character, or inside a word."""
    for at in (start, end):
        around = body[max(0, at - _REACH) : at + _REACH]
        edge = at - max(0, at - _REACH)
        if any(cluster.start() < edge < cluster.end() for cluster in _GRAPHEME.finditer(around)):
            message = f"the words begin or end inside the character at position {at}"
            return Fault("anchor-splits-character", message)
        if 0 < at < len(body) and body[at - 1].isalnum() and body[at].isalnum():
            word = _whole_words(body, at, at)
            return Fault("anchor-splits-word", f"the words begin or end inside the word {word!r}; anchor whole words")
    return None


def absence(exact: str, body: str) -> Fault:
    """Return how words fail to stand in a text that lacks them, and what there is nearest to them."""
    if passage := _across(body, exact):
        if PARAGRAPH_BREAK in passage:
            message = "these words cross from one paragraph into the next; anchor each by itself"
            return Fault("anchor-crosses-paragraph", message)
        return Fault(NOT_FOUND, f"the text has other spaces between these words: {_difference(exact, passage)}")
    if len(body) > _SCAN_LIMIT:
        return Fault(NOT_FOUND, "these words do not stand in the text")
    found = fuzz.partial_ratio_alignment(exact, body, score_cutoff=_NEAR)
    if found is None:
        return Fault(NOT_FOUND, "these words, or any like them, do not stand in the text")
    nearest = _whole_words(body, found.dest_start, found.dest_end)
    message = f"these words do not stand in the text; nearest: {nearest!r}; {_difference(exact, nearest)}"
    return Fault(NOT_FOUND, message)


def _wrong_side(selector: Selector, body: str) -> str:
    return "prefix" if selector.prefix and selector.prefix + selector.exact not in body else "suffix"


def _across(body: str, exact: str) -> str:
    """Return the passage that has these words with other spaces or line breaks between them, or nothing."""
    positions = [at for at, character in enumerate(body) if not character.isspace()]
    squeezed = "".join(body[at] for at in positions)
    wanted = "".join(exact.split())
    at = squeezed.find(wanted)
    return body[positions[at] : positions[at + len(wanted) - 1] + 1] if at >= 0 else ""


def _whole_words(body: str, start: int, end: int) -> str:
    while start > 0 and not body[start - 1].isspace():
        start -= 1
    while end < len(body) and not body[end].isspace():
        end += 1
    return " ".join(body[start:end].split("\n")).strip()


def _difference(exact: str, nearest: str) -> str:
    """Say which characters differ first, with their code points where they look alike.

    What the passage has more at either end is there to make its words whole, and is no difference.
    """
    for tag, a, b, c, d in SequenceMatcher(None, exact, nearest, autojunk=False).get_opcodes():
        if tag != "equal" and not (tag == "insert" and a in (0, len(exact))):
            return f"at character {a + 1}: written {_codes(exact[a:b])}, in the text {_codes(nearest[c:d])}"
    return "the words are the same but stand elsewhere"


def _codes(text: str) -> str:
    if not text:
        return "nothing"
    points = " ".join(f"U+{ord(character):04X}" for character in text[:4])
    return f"{text[:24]!r} ({points})"
