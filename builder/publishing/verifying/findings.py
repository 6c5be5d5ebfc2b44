"""What a reader's check finds, and the published files it reads."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any


class Findings:
    """What was checked, what differs, and what could not be checked and why."""

    def __init__(self) -> None:
        self.checked: dict[str, int] = {}
        self.differs: list[str] = []
        self.unchecked: dict[str, list[str]] = {}

    def check(self, kind: str, name: str, fault: str | None) -> None:
        """Count one check of a kind, and tell its fault if it has one."""
        self.checked[kind] = self.checked.get(kind, 0) + 1
        if fault:
            self.differs.append(f"{name}: {fault}")

    def skip(self, why: str, name: str) -> None:
        """Remember what could not be checked."""
        self.unchecked.setdefault(why, []).append(name)


class Site:
    """The published files of a site, read from disk; what cannot be read counts as differing."""

    def __init__(self, root: Path, findings: Findings) -> None:
        self.root, self.findings = root, findings
        self.excerpts: Any = self._json("data/excerpts.json", {})
        self.envelopes: Any = self._json("data/envelopes.json", [])
        self.records = {path: self._json(path, None) for path in self._names("data/*/*.json")}
        self.reports = self._table("data/casualty-reports.csv")
        self.quotations = self._table("data/quotations.csv")

    def record(self, folder: str, name: str) -> Any:
        """Return what is published of a record, or nothing where it is not."""
        return (self.records.get(f"data/{folder}/{name}.json") or {}).get("record") or {}

    def _names(self, pattern: str) -> list[str]:
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.glob(pattern))

    def _json(self, path: str, instead: Any) -> Any:
        try:
            return json.loads((self.root / path).read_bytes().decode("utf-8"))
        except (OSError, ValueError) as error:
            self.findings.check("files of data", path, f"cannot be read: {error}")
            return instead

    def _table(self, path: str) -> list[dict[str, str]]:
        try:
            with (self.root / path).open(encoding="utf-8", newline="") as stream:
                return [{name: value or "" for name, value in row.items()} for row in csv.DictReader(stream)]
        except (OSError, ValueError, csv.Error) as error:
            self.findings.check("files of data", path, f"cannot be read: {error}")
            return []


def plain_cell(cell: str) -> str:
    """Undo the mark that keeps a spreadsheet from taking a text for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell


def sha256_of(content: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
