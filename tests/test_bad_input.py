"""Whatever lies in content/: located messages, exit code 1, never a traceback, and the last good pages as they were."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.pipeline import Project, generate
from tests.projects import patched
from tests.test_cli import run

LOCATED = re.compile(r"[^\n]+:\d+:\d+: (?:warning: )?[^\n]+ \[[a-z0-9-]+\]")
PLACE = "content/places/x.yml"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The least valid dossier, its pages generated once."""
    project = patched(tmp_path_factory.mktemp("good") / "own", {"mkdocs.yml": "site_name: A storm\n"})
    generate(project)
    return project.root


@pytest.fixture
def project(generated: Path, tmp_path: Path) -> Project:
    return Project(shutil.copytree(generated, tmp_path / "own"))


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _replace(path: str, content: bytes | str) -> Callable[[Path], None]:
    def act(root: Path) -> None:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())

    return act


def _circle(root: Path) -> None:
    for one, other in (("hill", "valley"), ("valley", "hill")):
        text = f"review: reviewed\nnames: [{{text: {one}, kind: preferred}}]\ntype: city\nwithin: {other}\n"
        (root / f"content/places/{one}.yml").write_text(text, "utf-8")


def _no_content(root: Path) -> None:
    (root / "content").rename(root / "elsewhere")


def _content_is_a_file(root: Path) -> None:
    _no_content(root)
    (root / "content").touch()


def _content_is_a_link(root: Path) -> None:
    _no_content(root)
    (root / "content").symlink_to(root / "elsewhere")


def _settings_are_a_folder(root: Path) -> None:
    (root / "content/dossier.yml").unlink()
    (root / "content/dossier.yml").mkdir()


BAD = {
    "broken YAML": _replace(PLACE, "review: [reviewed\n"),
    "nothing in a record": _replace(PLACE, ""),
    "a list instead of fields": _replace(PLACE, "- a\n- b\n"),
    "two documents": _replace(PLACE, "review: draft\n---\nreview: draft\n"),
    "bytes that are no text": _replace(PLACE, bytes(range(256))),
    "NUL characters": _replace(PLACE, b"review: draft\0\n"),
    "UTF-16": _replace(PLACE, "review: draft\n".encode("utf-16")),
    "5,000 nested brackets": _replace(PLACE, "review: " + "[" * 5000),
    "5,000 nested braces": _replace(PLACE, "{a: " * 5000),
    "deep indentation": _replace(PLACE, "".join(f"{' ' * depth}a:\n" for depth in range(300))),
    "a line of 2 MB": _replace(PLACE, "review: " + "x" * 2_000_000),
    "a line of 900 kB": _replace(PLACE, "review: " + "x" * 900_000),
    "100,000 fields": _replace(PLACE, "".join(f"f{n}: 1\n" for n in range(100_000))),
    "an alias to itself": _replace(PLACE, "review: &a [*a]\n"),
    "a Python tag": _replace(PLACE, "review: !!python/object/apply:os.system ['true']\n"),
    "a date that is none": _replace("content/events/x.yml", "review: draft\ntitle: X\ntype: attack\ndate: 2022-13-45\n"),
    "a topic without front matter": _replace("content/background/x.md", "Only text.\n"),
    "a topic that never ends its front matter": _replace("content/background/x.md", "---\nreview: draft\n"),
    "prose of 5,000 brackets": _replace(
        "content/background/x.md",
        "---\nreview: draft\ntitle: X\nrelevance: {evidence: [{source: paper, exact: storm}], "
        "comparison_by: person:ann-bell}\n---\n" + "[" * 5000 + "*" * 5000 + ">" * 5000,
    ),
    "a missing text": lambda root: (root / "content/sources/paper.txt").unlink(),
    "a changed text": _replace("content/sources/paper.txt", "Other words.\n"),
    "a text that is no text": _replace("content/sources/paper.txt", b"\x89PNG\r\n\x1a\n\0\0"),
    "a text without a record": _replace("content/sources/other.txt", "Words.\n"),
    "a folder that is not a kind": _replace("content/peolpe/x.yml", "review: draft\n"),
    "a folder inside a kind": _replace("content/places/more/x.yml", "review: draft\n"),
    "a file beside the folders": _replace("content/notes.docx", "x"),
    "a wrong ending": _replace("content/places/x.yaml", "review: draft\n"),
    "a name that is no id": _replace("content/places/Ünï.yml", "review: draft\n"),
    "a name with a line break": _replace("content/places/a\nb.yml", "review: draft\n"),
    "a name that is no UTF-8": _replace(os.fsdecode(b"content/places/\xff.yml"), "review: draft\n"),
    "a symlink": lambda root: (root / PLACE).symlink_to(root / "content/places/hill.yml"),
    "a symlink to itself": lambda root: (root / PLACE).symlink_to(root / PLACE),
    "a symlinked folder": lambda root: (root / "content/weapons").symlink_to(root / "content/places"),
    "a fifo": lambda root: os.mkfifo(root / PLACE),
    "ids that differ by case": _replace("content/places/Hill.yml", "review: draft\n"),
    "a circle of within": _circle,
    "no settings": lambda root: (root / "content/dossier.yml").unlink(),
    "broken settings": _replace("content/dossier.yml", "schema_version: 1\n"),
    "settings that are a folder": _settings_are_a_folder,
    "no content": _no_content,
    "content that is a file": _content_is_a_file,
    "content that is a link": _content_is_a_link,
    "an unknown reference": _replace(PLACE, "review: reviewed\nnames: [{text: X}]\ntype: city\nwithin: hlil\n"),
    "no configuration": lambda root: (root / "mkdocs.yml").unlink(),
    "broken configuration": _replace("mkdocs.yml", "site_name: [\n"),
    "configuration of bytes": _replace("mkdocs.yml", b"\xff\xfe\0"),
}  # fmt: skip


@pytest.mark.parametrize("damage", BAD.values(), ids=BAD.keys())
def test_bad_input_is_told_with_its_place_and_the_last_pages_stay(
    damage: Callable[[Path], None], project: Project
) -> None:
    before = _files(project.docs)
    damage(project.root)
    result = run(project.root, "generate")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines
    assert [line for line in lines if not LOCATED.fullmatch(line)] == []
    assert _files(project.docs) == before


GOOD = {
    "an empty folder of a kind": lambda root: (root / "content/weapons").mkdir(),
    "files of editors' tools": _replace("content/.DS_Store", bytes(range(256))),
    "a guide": _replace("content/README.md", "How we work.\n"),
    "a draft": _replace(PLACE, "review: draft\nnames: [{text: X, kind: preferred}]\ntype: city\n"),
    "windows line ends": _replace(PLACE, "review: draft\r\nnames: [{text: X, kind: preferred}]\r\ntype: city\r\n"),
}


@pytest.mark.parametrize("change", GOOD.values(), ids=GOOD.keys())
def test_what_is_no_mistake_is_not_told(change: Callable[[Path], None], project: Project) -> None:
    change(project.root)
    result = run(project.root, "generate")
    assert (result.exit_code, result.stderr) == (0, "")


def test_an_unreadable_file_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    unreadable, read = project.content / "places" / "hill.yml", Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self == unreadable:
            raise PermissionError(13, "Permission denied", str(self))
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = run(project.root, "check")
    assert result.exit_code == 1
    assert "content/places/hill.yml:1:1: the file cannot be read: Permission denied [unreadable]" in result.stdout


def test_a_full_disk_ends_in_a_message_and_the_next_run_repairs(project: Project) -> None:
    """Writing past a limit on the size of files fails as a full disk does: in the middle of a file."""
    shutil.rmtree(project.docs)
    command = [sys.executable, "-m", "builder", "--project", str(project.root), "generate"]
    ended = subprocess.run(
        command,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    assert re.fullmatch(r"\S+:1:1: the file cannot be written: File too large \[cannot-write\]\n", ended.stdout)
    assert not list(project.docs.rglob(".dossier-writing-*"))
    assert run(project.root, "generate").exit_code == 0
    assert "0 files written" in run(project.root, "generate").stdout
