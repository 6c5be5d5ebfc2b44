"""Wording: worked out from the copy, made worse by a record, never better."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.derive.wording import PRINTED, corrupt_spans, wording_of
from builder.pipeline import examine
from builder.values.key import Key
from tests.projects import example, patched

PAPER = """review: reviewed
type: article-newspaper
title: The storm
language: en
rights: {{statement: ours, publish: full}}
copy_status: {{kind: {copy}}}
sha256: "{{{{sha256}}}}"
"""


@pytest.mark.parametrize(
    ("copy", "wording", "expected"),
    [
        ("original", "", "original"),
        ("published_translation", "", "published_translation"),
        ("back_translation", "", "back_translated"),
        ("original", "wording: suspected_corrupt\n", "suspected_corrupt"),
        ("back_translation", "wording: suspected_corrupt\n", "suspected_corrupt"),
    ],
)
def test_wording(copy: str, wording: str, expected: str, tmp_path: Path) -> None:
    quote = (
        "review: reviewed\nspeaker: person:ann-bell\nkind: direct\nchain: []\n"
        f'evidence: [{{source: paper, exact: "Nobody was warned,"}}]\n{wording}'
    )
    files = {"content/sources/paper.yml": PAPER.format(copy=copy), "content/quotes/warned.yml": quote}
    checked = examine(patched(tmp_path, files))
    assert checked.problems == ()
    assert checked.dossier
    found = wording_of(checked.dossier, checked.dossier.records[Key("quote", "warned")], "paper")
    assert found == expected
    assert found in PRINTED


@pytest.mark.parametrize("better", ["original", "published_translation", "clean"])
def test_a_record_cannot_make_its_words_better(better: str, tmp_path: Path) -> None:
    quote = (
        "review: reviewed\nspeaker: person:ann-bell\nkind: direct\nchain: []\n"
        f'evidence: [{{source: paper, exact: "Nobody was warned,"}}]\nwording: {better}\n'
    )
    problems = examine(patched(tmp_path, {"content/quotes/warned.yml": quote})).problems
    assert ("bad-value", 6, 10) in [(p.rule, p.location.line, p.location.column) for p in problems]


def test_only_errata_of_the_words_themselves_are_corrupt() -> None:
    views, dossier = example().views, example().dossier
    assert views
    assert dossier
    (span,) = corrupt_spans(dossier, views.spans, "radio-velm-2019-05-14")
    assert dossier.texts[span.source].text[span.start : span.end] == "on clay feet"
    assert corrupt_spans(dossier, views.spans, "courier-2019-05-14") == ()  # a misspelling
    assert corrupt_spans(dossier, views.spans, "no-such-source") == ()
