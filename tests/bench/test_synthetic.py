"""The invented dossier is a valid one, of the size asked for, with every kind in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.pipeline import Project, examine
from builder.problems import has_errors
from builder.records import KINDS
from tests.bench.synthetic import word, write_dossier


@pytest.mark.parametrize("records", [60, 400])
def test_it_checks_clean_and_holds_every_kind(records: int, tmp_path: Path) -> None:
    count = write_dossier(tmp_path, records)
    assert abs(count - records) <= records // 10 + 5
    checked = examine(Project(tmp_path))
    assert not has_errors(checked.problems)
    assert checked.dossier
    assert len(checked.dossier.records) == count
    assert {key.kind for key in checked.dossier.records} == {kind.kind for kind in KINDS}


def test_no_two_numbers_share_a_word() -> None:
    assert len({word(number) for number in range(65536)}) == 65536
