"""Two runs at once: the second is told, and a killed holder lets go."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builder.pipeline import Project
from builder.problems import ContentError
from builder.publishing.locking import alone

_HOLD = """
import sys, time
from pathlib import Path
from builder.pipeline import Project
from builder.publishing.locking import alone
with alone(Project(Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_run_is_told_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", _HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(ContentError, match=r"build:1:1: another run is writing this dossier.* \[busy\]"):
            alone(Project(tmp_path)).__enter__()
    finally:
        holder.kill()
        holder.wait()
    with alone(Project(tmp_path)):
        pass


def test_it_is_let_go_after_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), alone(Project(tmp_path)):
        raise RuntimeError
    with alone(Project(tmp_path)):
        pass


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(ContentError, match=r"build:1:1: the folder cannot be written: .* \[cannot-write\]"):
        alone(Project(tmp_path)).__enter__()
