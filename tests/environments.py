"""Environments for a test: the packages of one lock and nothing else, an installed builder, and its command."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

from tests.projects import ROOT
from tests.sites import EPOCH

# No network, no other place that packages come from, and the build backend of the lock.
LOCAL = ("--no-index", "--no-deps", "--no-build-isolation")


class Environment(NamedTuple):
    """A virtual environment: its folder, its Python, and its `dossier`."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.folder / "bin" / "python"

    def run(self, folder: Path, *command: str | Path, stdin: int | None = None) -> subprocess.CompletedProcess[str]:
        """Run one of its programs in a folder, without the variables that would lead to other packages."""
        told = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        return subprocess.run(
            [self.folder / "bin" / command[0], *command[1:]],
            cwd=folder, stdin=stdin, env={**told, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip


def environment(folder: Path, lock: str, *install: str | Path) -> Environment:
    """Make an environment with the packages of a lock, as links to those the tests run on; install the builder into it."""
    venv.create(folder, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    for name in re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / lock).read_text("utf-8"), re.MULTILINE):
        for path in {file.parts[0] for file in distribution(name).files or ()} - {"..", "__pycache__"}:
            if not (packages / path).exists():
                (packages / path).symlink_to(distribution(name).locate_file(path).resolve())  # type: ignore[attr-defined]
    made = Environment(folder)
    pip("--python", made.python, "install", *LOCAL, *install)
    return made


def pip(*arguments: str | Path) -> None:
    """Run the pip of the tests' own environment; fails with what it said."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    told = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    ended = subprocess.run(command, env=told, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def wheel(project: Path, folder: Path) -> Path:
    """Build the wheel of a project, a folder or an sdist, into a folder; return its file."""
    pip("wheel", *LOCAL, "--wheel-dir", folder, project)
    (made,) = folder.glob("*.whl")
    return made
