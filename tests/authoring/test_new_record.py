"""New records: everything offered is a field, everything open is asked for, and nothing is written over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.authoring.new_record import draft, new_record
from builder.pipeline import Project, examine
from builder.problems import ContentError
from builder.records import KINDS
from builder.records.record import Record
from builder.records.weapon import Weapon
from tests.projects import patched

TO_FILL = {"bad-value", "missing-field", "evidence-or-cited", "named-or-unnamed", "preferred-name"}


@pytest.mark.parametrize("kind", KINDS)
def test_check_asks_for_the_open_fields_and_nothing_else(kind: type[Record], tmp_path: Path) -> None:
    project = patched(tmp_path, {})
    path = new_record(project.root, kind, "fresh")
    problems = examine(project).problems
    assert problems
    assert {problem.location.path for problem in problems} == {path}
    assert {problem.rule for problem in problems} <= TO_FILL


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_that_is_commented_out_is_one_of_the_model(kind: type[Record], tmp_path: Path) -> None:
    project = patched(tmp_path, {})
    path = project.root / new_record(project.root, kind, "fresh")
    path.write_text(re.sub(r"(?m)^#(?! )", "", path.read_text("utf-8")), "utf-8")
    problems = examine(project).problems
    assert {problem.rule for problem in problems} <= TO_FILL
    shared = {"visibility", "note", "changes", "formerly"}
    assert shared <= {match[1] for match in re.finditer(r"(?m)^(\w+):", path.read_text("utf-8"))}


def test_nothing_is_chosen_but_what_keeps_it_unpublished() -> None:
    assert re.findall(r"(?m)^[ -]*(\w+): *(\S.*)$", draft(Weapon)) == [("review", "draft")]


def test_an_existing_record_is_left_as_it_is(tmp_path: Path) -> None:
    project = patched(tmp_path, {})
    weapon = project.root / new_record(project.root, Weapon, "fresh")
    weapon.write_text("mine", "utf-8")
    with pytest.raises(ContentError, match=r"content/weapons/fresh\.yml:1:1: this record exists"):
        new_record(project.root, Weapon, "fresh")
    assert weapon.read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["../out", "Fresh", "index", "a--b", "", "x" * 81])
def test_a_name_that_cannot_be_an_id_writes_nothing(name: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="bad-id"):
        new_record(tmp_path, Weapon, name)
    assert not list(tmp_path.rglob("*"))


def test_a_draft_is_not_published(tmp_path: Path) -> None:
    text = draft(Weapon)
    filled = text.replace("- text:", "- text: Spear").replace("level:", "level: carrier")
    project = patched(tmp_path, {"content/weapons/spear.yml": filled})
    checked = examine(Project(project.root))
    assert {problem.rule for problem in checked.problems} <= {"preferred-name"}
    assert checked.views is not None
    assert all(key.id != "spear" for key in checked.views.public.records)
