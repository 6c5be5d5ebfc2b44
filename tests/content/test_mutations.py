"""One character changed in the words of a quotation or an anchor, or in the text: the gate or a rule must notice."""

from __future__ import annotations

import hashlib
import random
from typing import Any, NamedTuple

from builder.anchoring import Fault, locate
from builder.checks.evidence import left_out, quote_cut_short
from builder.records.quote import Quote
from builder.records.traversal import ExactWords, FieldPath, parts
from builder.values.key import Key
from tests.content.kharkiv import dossier, views

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.’“”-"
SEED = 20220228
TRIES = 2_000


class Mutation(NamedTuple):
    """An anchor with one character inserted, deleted or replaced."""

    key: Key
    path: FieldPath
    selector: Any


def mutate(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    letter = chance.choice(LETTERS)
    changed = chance.choice(
        [text[:at] + letter + text[at:], text[:at] + text[at + 1 :], text[:at] + letter + text[at + 1 :]]
    )
    return changed if changed != text and changed.strip() else mutate(text, chance)


def mutations(count: int) -> list[Mutation]:
    chance = random.Random(SEED)  # noqa: S311 - the same mutations in every run
    anchors = [
        (key, part)
        for key, record in dossier().records.items()
        for part in parts(record)
        if isinstance(part, ExactWords)
    ]
    chosen = [chance.choice(anchors) for _ in range(count)]
    return [
        Mutation(key, part.path, part.selector.model_copy(update={"exact": mutate(part.selector.exact, chance)}))
        for key, part in chosen
    ]


def caught(mutation: Mutation) -> bool:
    """Say whether the form of the words, the verbatim gate, or for a quotation the rule on its edges, notices."""
    if mutation.selector.exact != mutation.selector.exact.strip():
        return True
    source = mutation.selector.source.id if hasattr(mutation.selector, "source") else mutation.key.id
    text = dossier().texts[source].text
    found = locate(mutation.selector, text)
    if isinstance(found, Fault):
        return True
    record = dossier().records[mutation.key]
    if not isinstance(record, Quote) or record.form == "headline":
        return False
    return bool(left_out(text, *found))


def missed(count: int) -> list[Mutation]:
    return [mutation for mutation in mutations(count) if not caught(mutation)]


def test_nearly_every_changed_character_of_an_anchor_is_caught_and_the_rest_are_still_the_words_of_the_text() -> None:
    found = missed(TRIES)
    assert len(found) < TRIES / 50
    for mutation in found:
        source = mutation.selector.source.id if hasattr(mutation.selector, "source") else mutation.key.id
        assert mutation.selector.exact in dossier().texts[source].text


def test_no_changed_character_of_a_quotation_is_missed() -> None:
    quotations = [m for m in missed(TRIES) if m.key.kind == "quote" and m.key.id != "headline"]
    assert not quotations, [m.selector.exact for m in quotations]


def test_every_changed_character_of_the_text_changes_its_hash() -> None:
    chance = random.Random(SEED)  # noqa: S311 - the same mutations in every run
    (name,) = dossier().texts
    held = dossier().texts[name]
    for _ in range(200):
        changed = mutate(held.text, chance)
        assert hashlib.sha256(changed.encode()).hexdigest() != held.sha256


def test_the_quotations_as_they_stand_hold_all_between_their_marks() -> None:
    assert not list(quote_cut_short(dossier(), views()))
