"""The whole check: files first, then what the data allow, then the report."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from builder.publishing.verifying.findings import Findings, Site, sha256_of
from builder.publishing.verifying.recount import check_envelopes, check_intervals
from builder.publishing.verifying.words import (
    check_anchors,
    check_digests,
    check_excerpts,
    check_quotations,
    check_text,
)

OWN = ("verify/manifest.json", "verify/verify.py")


def check_files(root: Path, manifest: Any, findings: Findings) -> None:
    """Compare every file with the manifest, both ways."""
    listed: dict[str, str] = manifest["files"]
    there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file() or path.is_symlink()}
    for path in sorted(listed):
        if path not in there:
            findings.check("files", path, "is in the manifest, but not in this folder")
        else:
            fault = "differs from the manifest" if sha256_of((root / path).read_bytes()) != listed[path] else None
            findings.check("files", path, fault)
    for path in sorted(there - set(listed) - set(OWN)):
        findings.check("files", path, "is in this folder, but not in the manifest")


CHECKS = (check_excerpts, check_anchors, check_quotations, check_intervals, check_envelopes, check_digests)


def verify(root: Path, manifest: Any, texts: list[Path]) -> Findings:
    """Check a whole site; what does not have the form that the builder gives it counts as differing."""
    findings = Findings()
    check_files(root, manifest, findings)
    site = Site(root, findings)
    checks: list[Callable[[], None]] = [lambda check=check: check(site, findings) for check in CHECKS]  # type: ignore[misc]
    checks += [lambda path=path: check_text(site, path, findings) for path in texts]  # type: ignore[misc]
    for check in checks:
        try:
            check()
        except (AttributeError, KeyError, OSError, TypeError, ValueError) as error:
            findings.check("files of data", "data/", f"not in the form that is published: {error!r}")
    return findings


def main() -> int:
    """Verify the site this file lies in, and say what was found."""
    parser = argparse.ArgumentParser(description="Check a published dossier, offline.")
    parser.add_argument("--text", action="append", default=[], type=Path, help="your own copy of a source's text")
    arguments = parser.parse_args()
    folder = Path(__file__).resolve().parent
    try:
        raw = (folder / "manifest.json").read_bytes()
        findings = verify(folder.parent, json.loads(raw.decode("utf-8")), arguments.text)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        sys.stdout.write(f"manifest.json cannot be read: {error!r}\n")
        return 2
    tell(findings, sha256_of(raw))
    return 1 if findings.differs else 0


def tell(findings: Findings, digest: str) -> None:
    """Print what was checked, what could not be, and what differs."""
    lines = [f"{count:7} {kind} checked" for kind, count in findings.checked.items()]
    for why, names in findings.unchecked.items():
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        lines.append(f"{len(names):7} not checked: {why} ({', '.join(names[:3])}{more})")
    lines += [
        "        not checked: manifest.json and verify.py, the two files that cannot vouch for themselves;",
        "        compare the digest of manifest.json with the one that its publisher printed at the build:",
        f"        sha256 {digest}",
        *(f"DIFFERS {one}" for one in findings.differs),
        f"{len(findings.differs)} differ" if findings.differs else "nothing differs",
    ]
    sys.stdout.buffer.write(("\n".join(lines) + "\n").encode("utf-8", "replace"))


if __name__ == "__main__":
    sys.exit(main())
