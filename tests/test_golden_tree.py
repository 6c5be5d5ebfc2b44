"""The example's pages, every character of them, beside those that were read and accepted."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from builder.pipeline import Project, generate
from tests.projects import EXAMPLE, example_copy

EXPECTED = EXAMPLE / "expected"
# What the pages are made of, not what the records become: style sheets, scripts, pictures.
SHOWN = 60


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = example_copy(tmp_path_factory.mktemp("golden"))
    generate(Project(project))
    return project / "build" / "docs"


def _tree(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder that records become, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] != "assets" and not path.name.startswith(".")
    }


def test_the_pages_are_those_that_were_accepted(made: Path, bless: bool) -> None:
    found = _tree(made)
    if bless:
        _accept(found)
    expected = _tree(EXPECTED)
    assert sorted(found) == sorted(expected)
    different = [path for path in found if found[path] != expected[path]]
    assert not different, _told(different, found, expected)


def _told(different: list[str], found: dict[str, bytes], expected: dict[str, bytes]) -> str:
    """Return the names of the pages that differ and the first lines of how."""
    lines = [f"{len(different)} pages differ: {', '.join(different)}", "read the difference, then: make bless"]
    for path in different:
        before, after = (tree[path].decode("utf-8", "replace").splitlines() for tree in (expected, found))
        lines += difflib.unified_diff(before, after, f"expected/{path}", f"made/{path}", lineterm="", n=1)
    cut = lines[:SHOWN]
    return "\n".join([*cut, f"… and {len(lines) - SHOWN} lines more"] if len(lines) > SHOWN else cut)


def _accept(found: dict[str, bytes]) -> None:
    for path in sorted(EXPECTED.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(EXPECTED).as_posix() not in found:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for name, content in found.items():
        target = EXPECTED / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.is_file() or target.read_bytes() != content:
            target.write_bytes(content)
