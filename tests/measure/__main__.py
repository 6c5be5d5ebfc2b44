"""Runs `dossier extract --jsonl` and the scorer of the annotated sets, and prints the table of what was reached.

    python -m tests.measure [FOLDER]

FOLDER holds the sets and score.py (default: ../shared/data); where it is not there, nothing is measured.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from builder.extraction.names.same_name import SAME, NameKind, same_name
from tests.projects import ROOT

KINDS: dict[str, NameKind] = {"Person": "person", "Company": "organization", "Organization": "organization"}


class Set(NamedTuple):
    """One annotated set: how the scorer calls it, its file, and the figures aimed at."""

    name: str
    file: str
    aims: dict[str, float]


SETS = (
    Set("quotes", "quotes-dev.jsonl", {"pair_f1": 0.80, "speaker_of_found": 0.90}),
    Set("oneline", "counts-oneline-dev.jsonl", {"both": 0.75}),
    Set("wire", "counts-wire-dev.jsonl", {"recall": 0.60, "precision_in_texts_with_gold": 0.70}),
    Set("mentions", "mentions-dev.jsonl", {"recall": 0.80, "precision": 0.80, "typed_recall": 0.60}),
)
NAMES = Set("names", "names-dev.csv", {"f1": 0.89})


class Measured(NamedTuple):
    """The figures of one set, and the words read in a second."""

    set: Set
    figures: dict[str, float]
    words_a_second: float | None


def measure(folder: Path) -> list[Measured]:
    """Extract from every set that is there and score it."""
    found = [_scored(folder, one) for one in SETS if (folder / one.file).is_file()]
    names = folder / NAMES.file
    return [*found, Measured(NAMES, _names(names), None)] if names.is_file() else found


def _scored(folder: Path, one: Set) -> Measured:
    gold = folder / one.file
    with TemporaryDirectory() as place:
        out = Path(place) / "out.jsonl"
        started = perf_counter()
        subprocess.run([sys.executable, "-m", "builder", "extract", "--jsonl", gold, out], cwd=ROOT, check=True)
        seconds = perf_counter() - started
        told = subprocess.run(
            [sys.executable, folder / "score.py", one.name, gold, out], capture_output=True, text=True, check=True
        ).stdout
    words = sum(len(json.loads(line)["text"].split()) for line in gold.read_text("utf-8").splitlines() if line.strip())
    return Measured(one, json.loads(told), words / seconds)


def _names(path: Path) -> dict[str, float]:
    """Precision, recall and F1 of pairs of names taken for one."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    pairs = [
        (same_name(row["name1"], row["name2"], KINDS.get(row["schema"])) >= SAME, row["is_match"] == "true")
        for row in rows
    ]
    hits = sum(said and same for said, same in pairs)
    precision = hits / max(1, sum(said for said, _ in pairs))
    recall = hits / max(1, sum(same for _, same in pairs))
    total = precision + recall
    f1 = 2 * precision * recall / total if total else 0.0
    return {"pairs": len(pairs), "precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def table(measured: list[Measured]) -> Table:
    """The figures, those aimed at with their aim."""
    shown = Table("set", "figure", "reached", "aim", "words/s, with start-up and all cores")
    for one in measured:
        speed = f"{one.words_a_second:,.0f}" if one.words_a_second else ""
        for number, (name, value) in enumerate(one.figures.items()):
            aim = one.set.aims.get(name)
            style = None if aim is None else "green" if value >= aim else "red"
            first = one.set.name if not number else ""
            shown.add_row(
                first, name, f"{value}", "" if aim is None else f"{aim:.2f}", "" if number else speed, style=style
            )
    return shown


def main(arguments: list[str]) -> int:
    """Measure and print; 0 also where there is nothing to measure with."""
    folder = Path(arguments[0]) if arguments else ROOT.parent / "shared" / "data"
    if not (folder / "score.py").is_file():
        print("nothing measured: the annotated sets are not here (they are not part of the project)")
        return 0
    Console(width=None if sys.stdout.isatty() else 110).print(table(measure(folder.resolve())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
