"""What `dossier explain` prints."""

from __future__ import annotations

import pytest

from builder.authoring.field_reference import WIDTH, explain, explain_kinds
from builder.records import KINDS
from builder.records.casualty_report import CasualtyReport
from builder.records.record import Record
from builder.records.settings import Settings
from builder.records.topic import Topic


def test_the_list_of_kinds_names_each_with_its_folder() -> None:
    told = explain_kinds()
    assert all(f"- {kind.kind}: content/{kind.folder}/<id>." in told for kind in KINDS)
    assert "content/background/<id>.md" in told


def test_a_field_stands_with_its_form_its_help_and_the_fields_inside_it() -> None:
    told = explain(CasualtyReport)
    assert "- `low`: a whole number, open or not_given\n  The lower bound" in told
    assert "- `scope`*: fields\n  What the figure covers.\n  - `text`: one line of text" in told


@pytest.mark.parametrize("model", [*KINDS, Settings])
def test_lines_are_short_enough_for_a_terminal(model: type[Record]) -> None:
    assert max(map(len, explain(model).splitlines())) <= WIDTH


def test_a_topic_says_where_its_text_stands() -> None:
    assert "below the second line of three hyphens" in " ".join(explain(Topic).split())
