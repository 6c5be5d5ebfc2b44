"""Mistakes in content: the files that hold them and the exact lines that an editor is told."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.pipeline import Project, examine
from builder.problems import ContentError, render
from builder.writing import write_tree
from tests.projects import ROOT, base_copy, pin, write_files

FOLDER = ROOT / "tests" / "problems"
FILES = sorted(FOLDER.glob("*.yml"))


def _cases() -> list[Any]:
    return [
        pytest.param(file, index, id=f"{file.stem}: {case['why']}")
        for file in FILES
        for index, case in enumerate(yaml.safe_load(file.read_text("utf-8")))
    ]


@pytest.mark.parametrize(("file", "index"), _cases())
def test_exact_lines(file: Path, index: int, tmp_path: Path, bless: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))[index]
    project = _project(tmp_path, case["files"], monkeypatch)
    found = render(examine(project).problems).splitlines()
    if "bug" in case:
        assert found != case["problems"], "this is mended: remove the line that begins with bug"
        pytest.xfail(case["bug"])
    if bless:
        _accept(file, index, found)
    assert found == case["problems"] or bless
    assert any(line.endswith(f"[{file.stem}]") for line in found)


def test_the_base_has_no_problem(tmp_path: Path) -> None:
    base_copy(tmp_path)
    pin(tmp_path)
    assert examine(Project(tmp_path)).problems == ()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("a file where a folder should be")
    with pytest.raises(ContentError, match=r"the file cannot be written: .* \[cannot-write\]"):
        write_tree(tmp_path / "docs", {"a.md": b"a"})


def _project(root: Path, files: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Project:
    """Lay out the base with a case's files: texts, `null` for none, or one of bytes, lines, link, removed, unreadable."""
    base_copy(root)
    for name, content in files.items():
        path = root / name
        if isinstance(content, str):
            write_files(root, {name: content})
        elif content is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            _special(path, content, monkeypatch)
    pin(root)
    return Project(root)


def _special(path: Path, content: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    if "bytes" in content:
        path.write_bytes(bytes.fromhex(content["bytes"]))
    elif "lines" in content:
        path.write_text(content.get("before", "") + content["each"] * content["lines"], "utf-8")
    elif "link" in content:
        path.symlink_to(content["link"])
    elif "removed" in content:
        shutil.rmtree(path)
    else:
        assert "unreadable" in content
        read_bytes = Path.read_bytes

        def refuse(self: Path) -> bytes:
            if self == path:
                raise PermissionError(13, "Permission denied")
            return read_bytes(self)

        monkeypatch.setattr(Path, "read_bytes", refuse)


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are read."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)


def _accept(file: Path, index: int, found: list[str]) -> None:
    cases = yaml.safe_load(file.read_text("utf-8"))
    cases[index]["problems"] = found
    file.write_text(yaml.dump(cases, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000), "utf-8")
