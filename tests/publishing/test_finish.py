"""What is done to a rendered site."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.problems import ContentError
from builder.publishing import finish
from tests.sites import tree


def _site(root: Path) -> Path:
    for name in ("index.html", "404.html"):
        (root / name).write_text("<!doctype html>", "utf-8")
    return root


def test_a_plain_host_serves_every_name(tmp_path: Path) -> None:
    finish(_site(tmp_path))
    assert (tmp_path / ".nojekyll").read_bytes() == b""


def test_finishing_twice_changes_nothing(tmp_path: Path) -> None:
    finish(_site(tmp_path))
    before = tree(tmp_path)
    finish(tmp_path)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("missing", ["index.html", "404.html"])
def test_a_site_without_its_pages_is_refused(missing: str, tmp_path: Path) -> None:
    (_site(tmp_path) / missing).unlink()
    with pytest.raises(ContentError, match=rf"{missing}:1:1: the rendered site has no such page \[site-incomplete\]"):
        finish(tmp_path)
