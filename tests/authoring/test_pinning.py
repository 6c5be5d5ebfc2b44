"""Pinning a text: what is shown before a person confirms, and what is written when they do."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from builder.authoring.pinning import affected, differences, pin, prepare
from builder.pipeline import Project, examine
from builder.problems import ContentError
from tests.projects import patched

OLD = "The storm came at noon.\n“Nobody was warned,” said Ann Bell. At least 3 people were hurt.\n"
NEW = OLD.replace("Nobody was warned", "No one was warned")


def _git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main", "-C", str(root)]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def changed(tmp_path: Path) -> Project:
    """A dossier whose text was changed after it had been confirmed."""
    return patched(tmp_path, {"content/sources/paper.txt": OLD})


def _change(project: Project) -> None:
    (project.content / "sources" / "paper.txt").write_text(NEW, "utf-8")


def test_a_text_that_stands_as_confirmed_has_nothing_to_pin(changed: Project) -> None:
    pinning = prepare(changed, "paper")
    assert not pinning.changed
    assert pinning.earlier == pinning.sha256 == hashlib.sha256(OLD.encode()).hexdigest()


def test_the_words_that_no_longer_stand_are_named(changed: Project) -> None:
    _change(changed)
    pinning = prepare(changed, "paper")
    assert pinning.changed
    [fault] = affected(changed, pinning)
    assert str(fault).startswith("content/quotes/warned.yml:4:35: these words do not stand in the text; nearest:")


def test_what_changed_is_shown_from_git_and_only_from_git(changed: Project) -> None:
    _change(changed)
    assert differences(changed, prepare(changed, "paper")) is None
    (changed.content / "sources" / "paper.txt").write_text(OLD, "utf-8")
    _git(changed.root, "init")
    _git(changed.root, "add", ".")
    _git(changed.root, "commit", "-m", "first")
    _change(changed)
    _git(changed.root, "commit", "-a", "-m", "second")
    shown = differences(changed, prepare(changed, "paper"))
    assert shown is not None
    assert shown[-2:] == ("-" + OLD.splitlines()[1], "+" + NEW.splitlines()[1])


def test_a_change_of_line_endings_alone_is_said(changed: Project) -> None:
    _git(changed.root, "init")
    _git(changed.root, "add", ".")
    _git(changed.root, "commit", "-m", "first")
    (changed.content / "sources" / "paper.txt").write_bytes(OLD.replace("\n", "\r\n").encode())
    assert differences(changed, prepare(changed, "paper")) == ("only line endings or the end of the file differ",)


def test_the_hash_is_written_where_it_stands(changed: Project) -> None:
    _change(changed)
    record = changed.content / "sources" / "paper.yml"
    before = record.read_text("utf-8")
    pinning = prepare(changed, "paper")
    pin(pinning)
    assert record.read_text("utf-8") == before.replace(pinning.earlier or "?", pinning.sha256)
    assert {problem.rule for problem in examine(changed).problems if problem.severity == "error"} == {
        "anchor-not-found"
    }


def test_a_first_hash_is_added(tmp_path: Path) -> None:
    project = patched(tmp_path, {})
    record = project.content / "sources" / "paper.yml"
    lines = [line for line in record.read_text("utf-8").splitlines() if not line.startswith("sha256")]
    record.write_text("\n".join([*lines, "# the end"]), "utf-8")
    pinning = prepare(project, "paper")
    assert pinning.earlier is None
    pin(pinning)
    assert record.read_text("utf-8") == "\n".join([*lines, "# the end", f'sha256: "{pinning.sha256}"', ""])
    assert examine(project).problems == ()


def test_a_record_that_cannot_be_edited_is_left_and_the_line_to_write_is_told(tmp_path: Path) -> None:
    project = patched(tmp_path, {"content/sources/paper.yml": "{review: draft}\n"})
    with pytest.raises(ContentError, match=r'paper\.yml:1:1: .* set by hand: sha256: "[0-9a-f]{64}"'):
        pin(prepare(project, "paper"))
    assert (project.content / "sources" / "paper.yml").read_text("utf-8") == "{review: draft}\n"


def test_what_is_missing_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    project = patched(tmp_path, {"content/sources/cited.yml": "review: draft\n"})
    with pytest.raises(ContentError, match="there is no source 'papre'; did you mean 'paper'"):
        prepare(project, "papre")
    with pytest.raises(ContentError, match=r"cited\.txt:1:1: there is no text to pin"):
        prepare(project, "cited")
    (project.content / "sources" / "paper.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(ContentError, match="not-utf8"):
        prepare(project, "paper")
