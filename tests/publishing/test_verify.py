"""A reader's check of a site: nothing to say of what was published, and every change of it named."""

from __future__ import annotations

import ast
import json
import random
import shutil
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.publishing import finish
from builder.publishing.manifest import MANIFEST, OWN, manifest_digest
from builder.publishing.verifying import program
from builder.publishing.verifying.recount import bounds_of
from builder.publishing.verifying.verify import verify
from builder.values.read_count import read_count
from tests.projects import EXAMPLE
from tests.publishing.sites import finished_site, run_program
from tests.sites import tree

COURIER = EXAMPLE / "content" / "sources" / "courier-2019-05-14.txt"
KINDS = (
    "files", "hashes of texts", "excerpts", "anchors", "quotations", "casualty figures", "intervals", "envelopes",
    "digests of records",
)  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return finished_site(tmp_path_factory.mktemp("published"))


@pytest.fixture
def site(published: Path, tmp_path: Path) -> Path:
    return shutil.copytree(published, tmp_path / "copy")


def _differs(site: Path, *texts: Path) -> list[str]:
    return verify(site, json.loads((site / MANIFEST).read_bytes()), list(texts)).differs


def test_nothing_differs_in_what_was_published(published: Path) -> None:
    ended = run_program(published)
    assert (ended.returncode, ended.stderr) == (0, "")
    for kind in KINDS:
        assert f" {kind} checked\n" in ended.stdout, kind
    assert ended.stdout.endswith("nothing differs\n")
    assert "not checked: manifest.json and verify.py, the two files that cannot vouch for themselves" in ended.stdout
    assert f"sha256 {manifest_digest(published)}\n" in ended.stdout


def test_what_cannot_be_checked_is_named_with_its_reason(published: Path) -> None:
    told = [line.strip() for line in run_program(published).stdout.splitlines() if " not checked: " in line]
    for reason in ("only a part of the anchor's words", "suspected corrupt"):
        assert [line for line in told if reason in line and "(data/" in line], reason


def test_the_program_needs_only_python_3_9_and_opens_no_connection() -> None:
    read = ast.parse(program(), feature_version=(3, 9))
    modules = {name.name for node in ast.walk(read) if isinstance(node, ast.Import) for name in node.names}
    modules |= {str(node.module) for node in ast.walk(read) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in modules} <= sys.stdlib_module_names
    assert modules == {
        "__future__",
        "argparse",
        "collections.abc",
        "csv",
        "hashlib",
        "json",
        "pathlib",
        "re",
        "sys",
        "typing",
    }


def test_a_flipped_byte_in_any_file_is_caught(site: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - not a secret
    flipped = 0
    for path, content in tree(site).items():
        for at in {0, len(content) - 1, *(chance.randrange(len(content)) for _ in range(2))} if content else ():
            if path in OWN:
                continue
            (site / path).write_bytes(
                content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
            )
            assert f"{path}: differs from the manifest" in _differs(site), (path, at)
            flipped += 1
        (site / path).write_bytes(content)
    assert _differs(site) == []
    assert flipped > 150


def test_a_file_too_many_or_too_few_is_named(site: Path) -> None:
    (site / "assets" / "a.js").rename(site / "assets" / "b.js")
    ended = run_program(site)
    assert ended.returncode == 1
    assert "DIFFERS assets/a.js: is in the manifest, but not in this folder\n" in ended.stdout
    assert "DIFFERS assets/b.js: is in this folder, but not in the manifest\n" in ended.stdout
    assert ended.stdout.endswith("2 differ\n")


def _edit(path: str, change: Callable[[Any], None]) -> Callable[[Path], None]:
    def act(site: Path) -> None:
        values = json.loads((site / path).read_bytes())
        change(values)
        (site / path).write_text(json.dumps(values), "utf-8")

    return act


def _swap(path: str, old: str, new: str) -> Callable[[Path], None]:
    def act(site: Path) -> None:
        text = (site / path).read_text("utf-8")
        assert old in text, old
        (site / path).write_text(text.replace(old, new), "utf-8")

    return act


def _moved(excerpts: Any) -> None:
    one = excerpts["courier-2019-05-14"]["excerpts"][0]
    one["start"], one["end"] = one["start"] + 1, one["end"] + 1


def _no_text(site: Path) -> None:
    (site / "data" / "quotations.csv").write_bytes(b"id\n\xff\n")


TAMPERED: dict[str, tuple[Callable[[Path], None], str]] = {
    "words of an excerpt": (_swap("data/excerpts.json", "twelve dead", "eleven dead"), "the words do not have their hash"),
    "the place of an excerpt": (_edit("data/excerpts.json", _moved), "the words are not those of the excerpt"),
    "the hash of a text": (
        _edit("data/excerpts.json", lambda one: one["courier-2019-05-14"].update(sha256="0" * 64)),
        "the record of the source states another hash",
    ),
    "words of an anchor": (
        _edit("data/casualty-reports/sarruf-killed.json", lambda one: one["anchors"][0].update(words="few")),
        "data/casualty-reports/sarruf-killed.json words: the words are not those of the excerpt",
    ),
    "the place of an anchor": (
        _edit("data/casualty-reports/sarruf-killed.json", lambda one: one["anchors"][0].update(start=3)),
        "data/casualty-reports/sarruf-killed.json words: the words are not those of the excerpt",
    ),
    "a quotation in the table": (_swap("data/quotations.csv", "twelve dead", "eleven dead"), "not those of the record"),
    "a bound in the table": (_swap("data/casualty-reports.csv", "12 people,12,open", "12 people,11,open"), "the rule gives"),
    "a figure in the table": (_swap("data/casualty-reports.csv", "12 people,12,", "13 people,13,"), "not what its record says"),
    "an envelope": (_edit("data/envelopes.json", lambda all_: all_[0].update(low=1)), "the reports in force give"),
    "a report left out of an envelope": (
        _edit("data/envelopes.json", lambda all_: all_[0]["in_force"].clear()),
        "its reports are not those of the table",
    ),
    "a reason of leaving out": (
        _edit("data/casualty-reports/fighters-none.json", lambda one: one["record"].update(status="denied")),
        "not what its record says",
    ),
    "a record without words": (
        _edit("data/people/velm-trader-1.json", lambda one: one["record"].update(shown_as="the mayor")),
        "data/people/velm-trader-1.json: the record does not have its digest",
    ),
    "data in another form": (_edit("data/excerpts.json", lambda one: one.update(x=[])), "not in the form that is published"),
    "data that are none": (_swap("data/envelopes.json", "[", "{"), "data/envelopes.json: cannot be read"),
    "a table that is no text": (_no_text, "data/quotations.csv: cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERED)
def test_data_that_were_changed_before_the_manifest_was_made_differ_from_each_other(what: str, site: Path) -> None:
    tamper, told = TAMPERED[what]
    tamper(site)
    finish(site)
    assert [line for line in _differs(site) if told in line], _differs(site)


def test_a_manifest_that_cannot_be_read_is_told(site: Path) -> None:
    (site / MANIFEST).write_bytes(b"[")
    ended = run_program(site)
    assert (ended.returncode, ended.stderr) == (2, "")
    assert ended.stdout.startswith("manifest.json cannot be read")


def test_a_readers_own_copy_of_a_text_is_compared(published: Path, tmp_path: Path) -> None:
    ended = run_program(published, "--text", str(COURIER))
    assert ended.returncode == 0
    for kind in ("own texts", "excerpts in own texts", "anchors in own texts"):
        assert f" {kind} checked\n" in ended.stdout
    other = tmp_path / "other.txt"
    other.write_bytes(COURIER.read_bytes().replace(b"twelve", b"eleven"))
    ended = run_program(published, "--text", str(other))
    assert ended.returncode == 1
    assert "DIFFERS other.txt: has the hash " in ended.stdout


def test_words_that_do_not_stand_in_the_text_are_named(site: Path) -> None:
    """Words, hash of the words and manifest were all made to agree: only the text itself can tell."""
    path = site / "data" / "excerpts.json"
    values = json.loads(path.read_bytes())
    one = values["courier-2019-05-14"]["excerpts"][0]
    one["start"], one["end"] = one["start"] + 2, one["end"] + 2
    path.write_text(json.dumps(values), "utf-8")
    finish(site)
    assert [line for line in _differs(site, COURIER) if "stands elsewhere in the text" in line]


QUALIFIERS = [
    "",
    "at least",
    "no fewer than",
    "more than",
    "over",
    "up to",
    "fewer than",
    "about",
    "some",
    "nearly",
    "not",
]
NUMBERS = [
    "0", "1", "12", "1,200", "twelve", "twenty-two", "a hundred", "two hundred and five", "3 million", "dozens", "tens",
    "two dozen", "a dozen", "half a dozen", "a couple", "several", "several hundred", "a few thousand", "hundreds", "many",
    "tens of thousands", "hundreds of thousands", "10 to 12", "between ten and twelve", "10-12", "seven of the 44", "no",
    "no one", "unknown", "no reports of", "score", "scores", "a", "an elderly", "more", "two more", "20 to 30 thousand",
    "five or six", "twenty two", "one hundred", "12.5", "2nd", "first", "twelve hundred", "a handful",
]  # fmt: skip
WORDS = st.lists(st.sampled_from([*QUALIFIERS, *NUMBERS, "people", "killed", "children", "of", "and"]), max_size=4)


@settings(max_examples=400)
@given(WORDS.map(" ".join), st.sampled_from(QUALIFIERS))
def test_its_reading_of_a_figure_is_the_builders_or_none(figure: str, apart: str) -> None:
    reading = read_count(figure, apart)
    if reading:
        found = bounds_of(reading.rule, figure, {"figure": figure, "qualifier_words": apart})
        assert found in (None, (str(reading.low), str(reading.high))), (figure, apart, reading)


def test_its_reading_of_each_number_is_the_builders_or_none() -> None:
    known = 0
    figures = [figure for number in NUMBERS for figure in (number, f"{number} people")]
    for figure, apart in product(figures, QUALIFIERS):
        reading = read_count(figure, apart)
        found = reading and bounds_of(reading.rule, figure, {"figure": figure, "qualifier_words": apart})
        known += found is not None
        assert found is None or (reading and found == (str(reading.low), str(reading.high))), (figure, apart, reading)
    assert known > 450
