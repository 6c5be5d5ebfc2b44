"""The example with a record of every kind, every text field of which holds a text that would like to be markup."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from builder.records import KINDS
from builder.records.record import Record
from builder.values.prose import parse_prose
from builder.values.scalars import hidden_character
from builder.values.web_address import address_fault
from tests.canaries import Planter

ROUNDS = 8 if os.environ.get("DOSSIER_FUZZ") else 2  # records of each kind
CHUNK = 12
_REFUSED = re.compile(r"[\n\u2028\u2029\ufeff\ufffe\uffff]")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


class Hostile(Planter):
    """Fills fields with texts in turn, and counts which text came into which field."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__({"source": "courier-2019-05-14", "exact": "14 people had died"})
        self.texts = itertools.cycle(texts)
        self.pairs: set[tuple[str, str]] = set()

    def word(self, where: str) -> str:
        """Return the next text."""
        text = next(self.texts)
        self.pairs.add((where, text))
        return text

    def _value(self, hint: Any, where: str) -> Any:
        value = super()._value(hint, where)
        if isinstance(value, str) and value.endswith("](place:velm)"):
            return self.prose(where)
        return value

    def _annotated(self, hint: Any, notes: tuple[Any, ...], where: str) -> Any:
        if "_check" in " ".join(str(note) for note in notes):
            address = f"https://a.example/?q={self.word(where)}"
            return address if address_fault(address) is None else "https://a.example/"
        if where.endswith((".formerly", ".statement")):  # ids, which other tests garble
            return f"id-{next(self._numbers)}"
        return super()._annotated(hint, notes, where)

    def prose(self, where: str) -> str:
        """Return a paragraph with two texts in it: as they are where that is prose, else with every mark escaped."""
        first, second = self.word(where), _PUNCTUATION.sub(_escaped, self.word(where))
        raw, escaped = (
            f"[Words](place:velm) {one} and *{second}*." for one in (first, _PUNCTUATION.sub(_escaped, first))
        )
        return raw if "](" not in first and "[@" not in first and is_prose(raw) else escaped


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def is_prose(text: str) -> bool:
    """Say whether a text is prose as editors may write it."""
    return not parse_prose(text)[1]


def is_a_line(text: str) -> bool:
    """Say whether a text may stand in a record at all."""
    return bool(text.strip()) and not _REFUSED.search(text) and not hidden_character(text)


def in_chunks(texts: Sequence[str]) -> tuple[str, ...]:
    """Return texts joined by a few, so that many come into each field."""
    return tuple(" ".join(texts[at : at + CHUNK]) for at in range(0, len(texts), CHUNK))


def plant_hostile(project: Path, texts: Sequence[str], held: Sequence[str]) -> Hostile:
    """Write records of every kind into a copy of the example until every text stood in each kind; return what was written."""
    hostile = Hostile(texts)
    content = project / "content"
    for kind in KINDS:
        for number in range(ROUNDS):
            _record(hostile, content, kind, number)
    _text(hostile, content, held)
    settings = content / "dossier.yml"
    lines = [line for line in settings.read_text("utf-8").splitlines() if not re.match(r"publisher|description", line)]
    lines += [f"{name}: {json.dumps(hostile.word(f'settings.{name}'))}" for name in ("publisher", "description")]
    settings.write_text("\n".join(lines) + "\n", "utf-8")
    return hostile


def _record(hostile: Hostile, content: Path, kind: type[Record], number: int) -> None:
    values = hostile.filled(kind, kind.kind)
    values["review"] = "reviewed"
    values["changes"] = [{"date": "2019-06-09", "what": hostile.word("changes"), "why": hostile.word("changes")}]
    for name in values.get("names", ()):
        name["kind"] = "preferred"
    if kind.kind == "casualty-report":
        values |= {"low": "14", "high": "14"}
    if kind.kind == "person" and number % 2:
        del values["names"]
        values["unnamed"] = {"as_printed": hostile.word("person.unnamed"), "terms": hostile.word("person.unnamed")}
    if kind.kind == "quote":  # what is given as printed must stand in the text
        values["evidence"] = [{"source": "hostile-text", "exact": "Line 0 holds"}]
        values |= {name: _in_text(values[name]) for name in ("role", "channel", "cue")}
        values["said"]["printed"] = _in_text(values["said"]["printed"])
    body = values.pop("body", None)
    text = json.dumps(values, ensure_ascii=False)
    file = content / kind.folder / f"hostile-{number}.{'md' if kind.kind == 'topic' else 'yml'}"
    file.write_text(f"---\n{text}\n---\n{body}\n" if kind.kind == "topic" else text, "utf-8")


def _in_text(text: str) -> str:
    """Return a text as a held text has it: on one line, its letters composed."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _text(hostile: Hostile, content: Path, held: Sequence[str]) -> None:
    """Write a held text whose every paragraph is one of the texts, and a claim that rests on each."""
    paragraphs = [f"Line {number} holds {_in_text(text)} and ends at {number}" for number, text in enumerate(held)]
    text = ("\n\n".join(paragraphs) + "\n").encode()
    hostile.pairs.update(("source text", one) for one in held)
    (content / "sources" / "hostile-text.txt").write_bytes(text)
    record = {
        "review": "reviewed", "type": "webpage", "title": hostile.word("source.title"), "language": "en",
        "rights": {"statement": hostile.word("source.rights"), "publish": "full"},
        "copy_status": {"kind": "original"}, "sha256": hashlib.sha256(text).hexdigest(),
    }  # fmt: skip
    (content / "sources" / "hostile-text.yml").write_text(json.dumps(record), "utf-8")
    claim = {
        "review": "reviewed", "speaker": "person:nadia-sarruf", "statement_text": hostile.word("claim.statement_text"),
        "modality": "asserted", "chain": [], "about": ["event:market-shelling"],
        "evidence": [{"source": "hostile-text", "exact": paragraph} for paragraph in paragraphs],
    }  # fmt: skip
    (content / "claims" / "hostile-text.yml").write_text(json.dumps(claim, ensure_ascii=False), "utf-8")
