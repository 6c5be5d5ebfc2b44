"""How much there is: records by kind, and what each sentence of the text carries."""

from __future__ import annotations

from collections import Counter

import pytest

from builder.records.quote import Quote
from builder.records.source import Source
from tests.content.kharkiv import HELD, dossier, held_source, views


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        ("source", 9, 10),
        ("person", 18, 24),
        ("organization", 15, 20),
        ("place", 15, 19),
        ("weapon", 4, 6),
        ("event", 10, 12),
        ("quote", 11, 11),
        ("casualty-report", 37, 37),
        ("claim", 15, 25),
        ("topic", 2, 3),
    ],
)
def test_sizes(kind: str, least: int, most: int) -> None:
    assert least <= Counter(key.kind for key in dossier().records)[kind] <= most


def test_eleven_quotations_by_kind() -> None:
    kinds = Counter(quote.form for quote in dossier().of(Quote))
    assert kinds == {"headline": 1, "scare": 1, "direct": 4, "partial": 5}


def test_one_text_is_held_and_nine_sources_are_cited() -> None:
    assert [source.id for source in dossier().of(Source) if source.sha256] == [HELD]
    assert len(dossier().of(Source)) == 10
    assert {source.rights.publish for source in dossier().of(Source) if source.id != HELD} == {"citation"}


def test_every_sentence_is_accounted_for() -> None:
    carried = views().coverage[HELD]
    assert len(carried) == 43
    assert all(one.accounted_for for one in carried)
    assert [one.sentence.number for one in carried if one.withheld] == [10, 11]
    assert [one.sentence.number for one in carried if one.unused] == [7, 31]


def test_unused_sentences_carry_nothing_else() -> None:
    assert len(held_source().unused) == 2
    for one in views().coverage[HELD]:
        assert not (one.unused and one.by)
