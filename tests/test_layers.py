"""The direction of imports: import-linter's contracts hold, and they would be broken by what they forbid."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import ROOT

LINTER = Path(sys.executable).with_name("lint-imports")


def _lint(root: Path) -> str:
    ended = subprocess.run(
        [LINTER, "--no-cache", "--no-logo"],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return ended.stdout + ended.stderr


def test_every_contract_is_kept() -> None:
    assert " 0 broken." in _lint(ROOT)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A copy of the package in which each kind of contract is broken once."""
    root = tmp_path_factory.mktemp("layers")
    shutil.copytree(ROOT / "builder", root / "builder", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    for module, line in {
        "checks/people.py": "import builder.pages.frame.shown",
        "records/event.py": "import builder.records.claim",
        "derive/backlinks.py": "import yaml",
        "writing.py": "import mkdocs.config",
        "pages/frame/edition.py": "import builder.pages.parts.drawings",
        "extraction/quotes/cues.py": "import builder.extraction.counts.find_counts",
        "derive/coverage.py": "import builder.derive.publication",
        "derive/publication.py": "import builder.derive.coverage",
    }.items():
        path = root / "builder" / module
        path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")
    (root / "builder" / "stray.py").touch()
    (root / "builder" / "pages" / "stray.py").touch()
    return _lint(root)


@pytest.mark.parametrize(
    "said",
    [
        "builder.checks.people -> builder.pages.frame.shown",
        "builder.records.event -> builder.records.claim",
        "builder.derive.backlinks -> yaml",
        "builder.writing -> mkdocs",
        "builder.pages.frame is not allowed to import builder.pages.parts",
        "builder.extraction.quotes is not allowed to import builder.extraction.counts",
        "No cycles are allowed in builder.derive.",
        "not listed as layers:\n\n- builder.stray",
        "not listed as layers:\n\n- builder.pages.stray",
    ],
)
def test_what_is_forbidden_is_found(broken: str, said: str) -> None:
    assert said in broken
