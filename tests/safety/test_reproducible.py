"""The same content is the same site, byte for byte, in another folder, locale and time zone, on another day, by another seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder.authoring.new_dossier import new_dossier
from tests.sites import EPOCH, tree

pytestmark = pytest.mark.site
HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "COLUMNS": "40",
}


# Read by every Python that is started with this folder on its path, MkDocs among them: its clock says another day.
CLOCK = "import time_machine\ntime_machine.travel({day!r}).start()\n"


def _built(root: Path, surroundings: dict[str, str], age: int, day: str) -> dict[str, bytes]:
    project = root / "own"
    new_dossier(project, "The bridge of Ost", "2019-06-30")
    for path in project.rglob("*"):
        os.utime(path, (age, age))
    clock = root / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(CLOCK.format(day=day), "utf-8")
    surroundings = {**surroundings, "PYTHONPATH": str(clock)}
    assert _says(surroundings) == day
    told = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LANG", "TZ")}
    command = [sys.executable, "-m", "builder", "--project", str(project), "build"]
    ended = subprocess.run(
        command, env={**told, **surroundings, "SOURCE_DATE_EPOCH": EPOCH}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return tree(project / "site")


def _says(surroundings: dict[str, str]) -> str:
    command = [sys.executable, "-c", "import datetime; print(datetime.date.today())"]
    return subprocess.run(
        command, env={**os.environ, **surroundings}, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    one = _built(tmp_path / "a", HERE, 10**9, "2019-07-01")
    other = _built(tmp_path / "a much longer way" / "Ünï дорога", ELSEWHERE, 2 * 10**9, "2031-12-30")
    assert sorted(one) == sorted(other)
    assert [path for path, content in one.items() if other[path] != content] == []
    assert "verify/manifest.json" in one
    assert "sitemap.xml.gz" in one
    assert not [path for path, content in one.items() if str(tmp_path).encode() in content]
