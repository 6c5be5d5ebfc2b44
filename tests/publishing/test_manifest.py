"""The manifest names every file of a site but itself and the program that reads it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from builder.publishing import finish
from builder.publishing.manifest import MANIFEST, OWN, manifest_digest
from tests.publishing.sites import finished_site
from tests.sites import tree


def test_it_names_every_other_file_with_its_hash(tmp_path: Path) -> None:
    site = tree(finished_site(tmp_path))
    listed = json.loads(site[MANIFEST])
    assert listed["algorithm"] == "sha256"
    assert listed["files"] == {
        path: hashlib.sha256(content).hexdigest() for path, content in site.items() if path not in OWN
    }
    assert len(listed["files"]) > 40


def test_its_digest_follows_every_file(tmp_path: Path) -> None:
    site = finished_site(tmp_path)
    before = manifest_digest(site)
    assert before == hashlib.sha256((site / MANIFEST).read_bytes()).hexdigest()
    finish(site)
    assert manifest_digest(site) == before
    (site / "assets" / "a.css").write_text("a { color: blue }", "utf-8")
    finish(site)
    assert manifest_digest(site) != before
