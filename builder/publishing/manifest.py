"""The manifest of a finished site: the hash of every file, beside the program with which a reader checks them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from builder.publishing.verifying import program
from builder.publishing.wholeness import EXPECTED
from builder.writing import replace_file

MANIFEST = "verify/manifest.json"
PROGRAM = "verify/verify.py"
OWN = frozenset({MANIFEST, PROGRAM})


def vouched_for(site: Path) -> None:
    """Write verify/manifest.json and verify/verify.py into a site: the last step, for whatever is written later differs."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    hashes = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items() if name not in OWN}
    manifest = {"algorithm": "sha256", "files": hashes}
    replace_file(site / MANIFEST, (json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=0) + "\n").encode())
    replace_file(site / PROGRAM, program().encode())


def manifest_digest(site: Path) -> str:
    """Return the SHA-256 of a finished site's manifest: what a publisher announces, and verify.py prints."""
    return hashlib.sha256((site / MANIFEST).read_bytes()).hexdigest()


def foreign_files(site: Path) -> tuple[str, ...]:
    """Return the files of a site's folder that no build made, sorted; without a manifest, all files if it is no site."""
    if not site.is_dir():
        return ()
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir()}
    try:
        made = {*OWN, *json.loads((site / MANIFEST).read_bytes())["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        made = there if set(EXPECTED) <= there else set()
    return tuple(sorted(there - made))
