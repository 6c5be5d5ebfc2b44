"""The dossier's own voice: words that judge stand only inside quotation marks or in a claim that is somebody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from builder.checks.check import Finding
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.reading.content import SETTINGS_KEY
from builder.records.record import Utterance
from builder.records.traversal import FieldPath
from builder.values.key import Key
from builder.values.model import Model
from builder.values.prose import Prose

# Fields that are somebody else's words or report them: what a source prints, what a claim or a party says.
ATTRIBUTED = frozenset(
    """id exact prefix suffix names unnamed statement_text statement paraphrase printed as_printed terms text reading
    figure qualifier_words basis cue role channel scope parallels original title_printed judging_words""".split()
)
# Quotations, and the targets of links, which are ids.
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’|\]\([^)]*\)")


def judging_word(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Our own prose does not judge: the words of the dossier's list stand only where somebody else says them."""
    words = dossier.settings.judging_words
    if not words:
        return
    pattern = re.compile(rf"\b(?:{'|'.join(map(_inflected, sorted(words)))})\b", re.IGNORECASE)
    owners: list[tuple[Any, Model]] = [(SETTINGS_KEY, dossier.settings), *dossier.records.items()]
    for key, record in owners:
        for path, text in _own_texts(record):
            for match in pattern.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
                message = (
                    f"{match[0]!r} judges; attribute it in a claim, set it in quotation marks, or write it neutrally"
                )
                yield Finding(dossier.at(key, path, match.start()), message)


def _inflected(word: str) -> str:
    return re.escape(word) + r"(?:s|es|d|ed|ing|ism|ist|ists)?"


def _own_texts(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Yield the texts of a record that are in the editors' voice."""
    if isinstance(value, Key):
        return
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Prose):
        yield path, value.text
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _own_texts(item, (*path, index))
    elif isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            # A source's title is the source's; an event's or a topic's is ours.
            theirs = name in ATTRIBUTED or (name == "title" and getattr(value, "kind", "") == "source")
            if not theirs and not (name == "statement" and isinstance(value, Utterance)):
                yield from _own_texts(getattr(value, name), (*path, field.alias or name))
