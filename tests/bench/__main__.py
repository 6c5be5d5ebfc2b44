"""`python -m tests.bench [RECORDS]`: the stages, memory and MkDocs side by side, in processes of their own."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from builder.derive.casualties.reasoning import reason_about
from builder.pipeline import Project, generate
from builder.publishing.building import PAGES_ARE_READY, mkdocs, surroundings
from tests.bench.extraction import read_articles
from tests.bench.reading import tell_reading
from tests.bench.synthetic import write_dossier
from tests.derive.casualty_load import ask_everything, load

# The stages as the flow tells them, and the line of the table each belongs to.
LINES = {
    "reading the records": "reading",
    "following every reference and quotation": "linking and deriving",
    "checking": "checking",
    "making pages": "pages and exports",
    "rendering pages": "rendering",
    "writing pages": "writing",
}


def measure(root: Path) -> dict[str, Any]:
    """Generate a dossier's pages; return processor seconds by line, peak memory in MB, and what was written."""
    seconds = dict.fromkeys(["starting", *LINES.values()], 0.0)
    line, since = "starting", 0.0

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal line, since
        if LINES[stage] == line:
            return
        now = time.process_time()
        seconds[line] += now - since
        line, since = LINES[stage], now

    made = generate(Project(root), tell)
    seconds[line] += time.process_time() - since
    return {
        "seconds": seconds,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "written": len(made.written.changed),
        "warnings": len(made.warnings),
    }


def _measured(root: Path) -> dict[str, Any]:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--stages", str(root)], stdout=subprocess.PIPE, check=True
    )
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def _ran(command: list[str], root: Path) -> tuple[float, float]:
    """Run a program in a folder, with what it starts; return its processor seconds and its peak memory in MB."""
    environment = {**surroundings(), PAGES_ARE_READY: "1"}
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(records: int) -> None:
    """Print the table for a dossier of about so many records."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        count = write_dossier(root, records)
        first = _measured(root)
        rendered, site_memory = _ran(mkdocs("build", "--strict", "-q"), root)
        finishing, _ = _ran([sys.executable, "-m", "builder", "finish", "site"], root)
        again = _measured(root)
        pages = sum(1 for _ in (root / "build" / "docs").rglob("*.md"))
    print(f"{count} records, {pages} pages; processor seconds, memory in MB at its peak")
    print(f"{'':24}{'first run':>12}{'nothing new':>12}")
    for line in first["seconds"]:
        print(f"{line:24}{first['seconds'][line]:12.2f}{again['seconds'][line]:12.2f}")
    site = rendered - finishing  # the plugin finishes the site in MkDocs' own process
    ours, repeated = (sum(run["seconds"].values()) for run in (first, again))
    print(f"{'all before MkDocs':24}{ours:12.2f}{repeated:12.2f}")
    print(f"{'MkDocs':24}{site:12.2f}")
    print(f"{'finishing the site':24}{finishing:12.2f}")
    print(f"{'share of MkDocs':24}{ours / site:12.0%}{repeated / site:12.0%}   (aim: under 20%)")
    print(f"{'memory':24}{first['memory']:12.0f}{again['memory']:12.0f}   (MkDocs {site_memory:.0f})")
    print(f"{'files written':24}{first['written']:12}{again['written']:12}")
    relate_casualties()
    read_articles()
    tell_reading()


def relate_casualties() -> None:
    """Print how long every relation, root and envelope of casualty reports takes, ten reports an event."""
    print("casualty reports, ten an event: every relation, root and bound (aim: 5,000 reports under 2 s)")
    for reports in (500, 5_000, 10_000):
        dossier = load(reports, reports // 10)
        since = time.process_time()
        ask_everything(reason_about(dossier))
        print(f"{reports:24,}{time.process_time() - since:12.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--stages"]:
        print(json.dumps(measure(Path(sys.argv[2]))))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 1000)
