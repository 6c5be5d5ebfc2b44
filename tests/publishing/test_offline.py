"""A site for files: addresses name files, nothing is fetched, the manifest vouches for what is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder.authoring.new_dossier import new_dossier
from builder.problems import ContentError
from builder.publishing.offline import of_file, readable_from_files
from tests.projects import write_files
from tests.sites import EPOCH, pages_of, target_of, tree

FOLDERS = frozenset({".", "people", "people/ann", "людей/анна"})
POLICY = "default-src 'none'; script-src 'self' 'sha256-a='; img-src 'self' data:"
SETTINGS = '{"base": "..", "features": ["navigation.instant", "search.highlight", "navigation.instant.prefetch"]}'
PAGE = (
    f'<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body>'
    '<a data-preview="1" href="../people/ann/#said">Ann</a> <p>write href="../people/ann/" for this</p>'
    f'<script id="__config" type="application/json">{SETTINGS}</script></body></html>'
)
MOVED = '<html><head><meta http-equiv="refresh" content="0; url=../ann/"></head></html>'
INDEX = {"config": {"lang": ["en"]}, "docs": [{"location": ""}, {"location": "people/ann/"}, {"location": "people/#b"}]}
SITE = {
    "index.html": PAGE.replace("../people", "people"),
    "404.html": "<html><head></head></html>",
    "people/index.html": PAGE,
    "people/ann/index.html": PAGE,
    "people/anna/index.html": MOVED,
    "search/search_index.json": json.dumps(INDEX),
    "assets/iframe-worker.js": "'use strict';",
    "pagefind/pagefind.js": "",
}


@pytest.mark.parametrize(
    ("address", "here", "file"),
    [
        ("../people/", "events/e/index.html", "../people/"),
        ("../../people/", "events/e/index.html", "../../people/index.html"),
        ("../../people", "events/e/index.html", "../../people/index.html"),
        ("../ann/?q=1#said", "people/bob/index.html", "../ann/index.html?q=1#said"),
        (".", "index.html", "./index.html"),
        ("../..", "people/ann/index.html", "../../index.html"),
        ("#said", "people/ann/index.html", "#said"),
        ("?v=1", "people/ann/index.html", "?v=1"),
        ("", "people/ann/index.html", ""),
        ("../data/ann.json", "people/index.html", "../data/ann.json"),
        ("https://elsewhere.example/people/", "index.html", "https://elsewhere.example/people/"),
        ("mailto:desk@velm.example", "index.html", "mailto:desk@velm.example"),
        ("/people/", "404.html", "/people/"),
        ("%D0%BB%D1%8E%D0%B4%D0%B5%D0%B9/%D0%B0%D0%BD%D0%BD%D0%B0/", "index.html",
         "%D0%BB%D1%8E%D0%B4%D0%B5%D0%B9/%D0%B0%D0%BD%D0%BD%D0%B0/index.html"),
    ],
)  # fmt: skip
def test_an_address_of_a_folder_names_its_index(address: str, here: str, file: str) -> None:
    assert of_file(address, here, FOLDERS) == file


def test_a_page_links_to_files_and_asks_for_nothing_that_must_be_fetched(tmp_path: Path) -> None:
    readable_from_files(write_files(tmp_path, SITE))
    page = (tmp_path / "people" / "index.html").read_text("utf-8")
    assert '<a href="../people/ann/index.html#said">' in page
    assert 'write href="../people/ann/" for this' in page
    assert '<script src="../assets/iframe-worker.js"></script></head>' in page
    assert "default-src 'none'; script-src file: 'sha256-a='; img-src file: data:" in page
    assert '"features": ["search.highlight"]' in page
    assert '<script src="assets/iframe-worker.js">' in (tmp_path / "index.html").read_text("utf-8")
    assert "0; url=../ann/index.html" in (tmp_path / "people" / "anna" / "index.html").read_text("utf-8")


def test_the_search_s_index_is_a_script_with_addresses_of_files(tmp_path: Path) -> None:
    readable_from_files(write_files(tmp_path, SITE))
    script = (tmp_path / "search" / "search_index.js").read_text("utf-8")
    assert script.startswith("var __index = {")
    index = json.loads(script.removeprefix("var __index = "))
    assert [entry["location"] for entry in index["docs"]] == [
        "index.html",
        "people/ann/index.html",
        "people/index.html#b",
    ]
    assert not (tmp_path / "search" / "search_index.json").exists()
    assert not (tmp_path / "pagefind").exists()


@pytest.mark.parametrize("missing", ["assets/iframe-worker.js", "search/search_index.json"])
def test_a_site_that_lacks_what_it_takes_is_refused(missing: str, tmp_path: Path) -> None:
    write_files(tmp_path, {name: text for name, text in SITE.items() if name != missing})
    with pytest.raises(ContentError, match=rf"{missing}:1:1: the site has no such file \[not-offline\]"):
        readable_from_files(tmp_path)


def _run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "builder", "--project", str(project), "build", *arguments]
    told = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **told})


@pytest.mark.site
def test_the_command_builds_a_whole_folder_in_which_every_link_is_a_file(tmp_path: Path) -> None:
    project = tmp_path / "own"
    new_dossier(project, "The bridge of Ost", "2019-06-30")
    ended = _run(project, "--offline")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    site = project / "site.offline"
    assert "site.offline/:" in ended.stdout
    assert not (project / "site").exists()
    checked = subprocess.run(
        [sys.executable, "-I", str(site / "verify" / "verify.py")], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
    files = set(tree(site))
    for path, page in pages_of(site).items():
        for link in page.links:
            target = target_of(path, link, "https://nowhere.example/") if path != "404.html" else None
            assert target is None or target[0] in files, (path, link)
            assert target is None or not link.partition("#")[0].endswith("/"), (path, link)


def test_drafts_are_not_for_a_folder_to_hand_on(tmp_path: Path) -> None:
    new_dossier(tmp_path / "own", "The bridge of Ost", "2019-06-30")
    ended = _run(tmp_path / "own", "--offline", "--include-drafts")
    assert ended.returncode == 2
    assert "choose one of the two" in ended.stderr
