"""`dossier build --include-drafts`: drafts to read on this machine, marked on every page, and never where sites are deployed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.publishing.building import DEPLOYING
from tests.projects import patched
from tests.test_cli import run

pytestmark = pytest.mark.site
MKDOCS = (
    "site_name: A storm\nsite_url: https://storm.example/\ndocs_dir: build/docs\ntheme: {name: material, font: false}\n"
    "markdown_extensions: [attr_list, md_in_html, def_list, tables]\nplugins: [search, dossier]\n"
)
DRAFT = "review: draft\nnames: [{text: Draftville, kind: preferred}]\ntype: city\n"
RESTRICTED = "review: draft\nvisibility: restricted\nnames: [{text: Hiddenburg, kind: preferred}]\ntype: city\n"
WITHDRAWN = (
    "review: withdrawn\nnames: [{text: Goneham, kind: preferred}]\ntype: city\n"
    "changes: [{date: 2019-06-09, what: withdrawn, why: a mistake}]\n"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in DEPLOYING:
        monkeypatch.delenv(name, raising=False)
    places = {"draftville": DRAFT, "hiddenburg": RESTRICTED, "goneham": WITHDRAWN}
    files = {f"content/places/{name}.yml": text for name, text in places.items()}
    return patched(tmp_path / "own", {"mkdocs.yml": MKDOCS, **files}).root


def _holding(folder: Path, words: str) -> list[str]:
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and words.encode() in path.read_bytes()
    ]


def test_drafts_are_built_beside_marked_and_leave_no_trace_in_what_is_published(root: Path) -> None:
    result = run(root, "build", "--include-drafts")
    assert result.exit_code == 0, result.output
    site = root / "site.drafts"
    assert "places/draftville/index.html" in _holding(site, "Draftville")
    for words in ("Hiddenburg", "Goneham"):
        assert _holding(site, words) == []
    pages = list(site.rglob("index.html"))
    assert len(pages) > 10
    for page in pages:
        text = page.read_text("utf-8")
        assert len(re.findall(r'<p class="dx-draft" role="note"><strong>Draft\.</strong>', text)) == 1, page
        assert '<meta name="robots" content="noindex">' in text
    assert not (root / "site").exists()
    assert _holding(root / "build" / "docs", "Draftville") == []
    assert _holding(root / "build" / "docs", "draft: true") == []
    assert _holding(root / "build" / "docs", "Hill") != []


def test_a_build_without_them_is_not_marked(root: Path) -> None:
    assert run(root, "build").exit_code == 0
    assert _holding(root / "site", "Draftville") == []
    assert not [page for page in _holding(root / "site", "dx-draft") if page.endswith(".html")]


@pytest.mark.parametrize("name", DEPLOYING)
def test_a_machine_that_deploys_is_refused(name: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "true")
    result = run(root, "build", "--include-drafts")
    assert result.exit_code == 1
    assert f"content:1:1: drafts are for local reading, and {name} says" in result.output
    assert not (root / "site.drafts").exists()


def test_what_cannot_be_published_without_the_drafts_leaves_nothing_to_publish(root: Path) -> None:
    """A published record that refers to a draft is right with the drafts, and wrong without them."""
    place = "review: reviewed\nnames: [{text: Suburb, kind: preferred}]\ntype: city\nwithin: draftville\n"
    (root / "content" / "places" / "suburb.yml").write_text(place, "utf-8")
    assert run(root, "build").exit_code == 1
    assert run(root, "build", "--include-drafts").exit_code == 0
    assert "places/suburb/index.html" in _holding(root / "site.drafts", "Draftville")
    assert list((root / "build" / "docs").rglob("*.md")) == []
