"""The index of the page Explore: of record pages alone, the same each time, and a clear word where Pagefind is missing."""

from __future__ import annotations

import gzip
import os
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from pagefind.service import get_executable

from builder.problems import ContentError
from builder.publishing.explore import FOLDER, explorable
from builder.publishing.settled_filters import KNOWN, settle
from tests.canaries import haystacks
from tests.projects import ROOT, write_files
from tests.sites import tree

MANY = "".join(
    f'<meta data-pagefind-filter="{name}[content]" content="{value}">'
    for name in ("Place", "Speaker", "Date")
    for value in range(12)
)
RECORD = (
    '<!doctype html><html lang="en"><head><meta data-pagefind-filter="Kind[content]" content="Stall: &quot;red&quot;">'
    f"{MANY}</head>"
    "<body><p>framework</p><article data-pagefind-body><h1>Lamp of Velm</h1><p>Words kept"
    '<a class="dx-mark" href="#">1738</a>.</p><ol class="dx-said-list"><li>elsewhereword</li></ol></article></body></html>'
)
LIST = '<!doctype html><html lang="en"><body><article><h1>List</h1><p>listword</p></article></body></html>'


def _site(root: Path) -> Path:
    return write_files(root / "site", {"index.html": LIST, "404.html": LIST, "lamps/velm/index.html": RECORD})


def _known(site: Path) -> str:
    return " ".join(text for name, text in haystacks(site / FOLDER) if "(unpacked)" in name)


def test_a_record_s_own_words_and_facets_are_known(tmp_path: Path) -> None:
    site = _site(tmp_path)
    explorable(site)
    known = _known(site)
    assert "words kept." in known
    assert "/lamps/velm/" in known
    assert 'stall: \\"red\\"' in known or 'stall: "red"' in known


@pytest.mark.parametrize("word", ["listword", "framework", "elsewhereword", "1738"])
def test_lists_the_frame_marks_and_other_records_words_are_not(word: str, tmp_path: Path) -> None:
    site = _site(tmp_path)
    explorable(site)
    assert word not in _known(site)


def test_the_same_pages_make_the_same_bytes_and_nothing_stays_of_the_index_before(tmp_path: Path) -> None:
    one, other = _site(tmp_path / "a"), _site(tmp_path / "b longer")
    explorable(one)
    write_files(other / FOLDER / "fragment", {"en_old.pf_fragment": "of a page that is gone"})
    explorable(other)
    assert tree(one) == tree(other)
    assert not [name for name in tree(one) if name.endswith((".css", "-ui.js"))]


def test_an_index_of_another_make_is_refused(tmp_path: Path) -> None:
    site = _site(tmp_path)
    explorable(site)
    meta = next((site / FOLDER).glob("*.pf_meta"))
    meta.write_bytes(gzip.compress(b"something else"))
    with pytest.raises(ValueError, match="does not begin as a file of Pagefind does"):
        settle(site / FOLDER)
    meta.write_bytes(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff no deflate")
    with pytest.raises(ValueError, match=r"\.pf_meta: "):
        settle(site / FOLDER)


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_another_version_of_pagefind_is_named_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    renamed = f'sed -i.bak \'s/"version":"[^"]*"/"version":"9.8.7"/\' {FOLDER}/pagefind-entry.json'
    program.write_text(f'#!/bin/sh\n"{get_executable()}" "$@" && {renamed}\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(ContentError) as raised:
        explorable(_site(tmp_path))
    assert str(raised.value) == (
        "pagefind:1:1: the index cannot be put in order: Pagefind 9.8.7 made it, and the one that is known here is "
        f"{KNOWN[-1]}; install pagefind[bin]=={KNOWN[-1]} [no-search-index]"
    )


def test_the_packages_ask_for_a_version_of_pagefind_that_is_known() -> None:
    asked = map(Requirement, tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])
    (pagefind,) = [one for one in asked if one.name == "pagefind"]
    assert [(one.operator, one.version) for one in pagefind.specifier] == [("==", KNOWN[-1])]


def test_a_site_may_be_named_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _site(tmp_path)
    monkeypatch.chdir(tmp_path)
    explorable(Path("site"))
    assert (tmp_path / "site" / FOLDER / "pagefind-entry.json").is_file()


def test_settings_of_the_surroundings_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = _site(tmp_path / "a"), _site(tmp_path / "b")
    explorable(one)
    write_files(tmp_path, {"pagefind.yml": "output_subdir: elsewhere\n"})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "h1")
    explorable(other)
    assert tree(one) == tree(other)


def test_a_site_without_record_pages_has_no_index(tmp_path: Path) -> None:
    site = write_files(tmp_path, {"index.html": LIST})
    explorable(site)
    assert sorted(tree(site)) == ["index.html"]


def test_a_missing_pagefind_is_said_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    with pytest.raises(ContentError, match=r"install the package pagefind\[bin\], or name the program") as raised:
        explorable(_site(tmp_path))
    assert [problem.rule for problem in raised.value.problems] == ["no-search-index"]


def test_a_pagefind_of_another_system_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_bytes(b"\x7fELF of another machine")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(ContentError, match="Pagefind cannot be run on this system"):
        explorable(_site(tmp_path))


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_a_pagefind_that_fails_is_said_in_its_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no room left >&2\nexit 3\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(ContentError, match="exit code 3 and made no index: no room left"):
        explorable(_site(tmp_path))


def test_a_planted_word_is_found_in_what_is_packed(tmp_path: Path) -> None:
    (tmp_path / "packed.pf_fragment").write_bytes(gzip.compress(b'pagefind_dcd{"content": "Plantedword"}'))
    assert ("packed.pf_fragment (unpacked)", 'pagefind_dcd{"content": "plantedword"}') in list(haystacks(tmp_path))
