"""Nothing that is not published reaches build/docs or site/: canaries in every such field are found nowhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from builder.pipeline import Project, examine, generate
from builder.problems import has_errors
from builder.publishing.offline import readable_from_files
from tests.canaries import CONTROL, haystacks, plant
from tests.projects import example, example_copy
from tests.sites import build, hidden_runs, pages_of, search_index, spoken

WINDOW = 8


@pytest.fixture(scope="session")
def aviary(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    project = example_copy(tmp_path_factory.mktemp("canaries"))
    planted = plant(project)
    checked = examine(Project(project))
    assert not has_errors(checked.problems), "\n".join(map(str, checked.problems))
    generate(Project(project))
    return project, planted


@pytest.fixture(scope="session")
def built(aviary: tuple[Path, dict[str, str]]) -> Path:
    return build(aviary[0])


def _found(folder: Path, planted: dict[str, str]) -> list[str]:
    pattern = re.compile("|".join(map(re.escape, planted)))
    return sorted({f"{name}: {planted[hit]}" for name, text in haystacks(folder) for hit in pattern.findall(text)})


def test_canaries_sit_in_every_kind_and_state(aviary: tuple[Path, dict[str, str]]) -> None:
    places = set(aviary[1].values())
    assert len(aviary[1]) > 500
    for kind in (
        "source",
        "person",
        "organization",
        "place",
        "weapon",
        "event",
        "quote",
        "casualty-report",
        "claim",
        "topic",
    ):
        for state in ("draft", "restricted", "withdrawn"):
            assert any(place.startswith(f"{kind} ({state})") for place in places), (kind, state)
    assert {"withheld sentence", "beside a quotation", "unused sentence", "text of a draft source"} <= places


def test_no_canary_in_the_pages(aviary: tuple[Path, dict[str, str]]) -> None:
    project, planted = aviary
    assert _found(project / "build" / "docs", planted) == []


@pytest.mark.site
def test_no_canary_in_the_site(aviary: tuple[Path, dict[str, str]], built: Path) -> None:
    assert _found(built, aviary[1]) == []


@pytest.mark.site
def test_no_canary_in_the_site_that_is_read_from_files(
    aviary: tuple[Path, dict[str, str]], built: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site.offline"
    shutil.copytree(built, copy)
    readable_from_files(copy)
    assert _found(copy, aviary[1]) == []
    assert any("search_index.js" in name for name in _found(copy, {CONTROL: "published"}))


@pytest.mark.site
def test_the_search_finds_a_published_word_so_that_it_would_find_a_hidden_one(
    aviary: tuple[Path, dict[str, str]], built: Path
) -> None:
    control = {CONTROL: "published"}
    assert _found(aviary[0] / "build" / "docs", control)
    assert any(name.endswith(".html: published") for name in _found(built, control))
    assert any("search_index.json" in name for name in _found(built, control))
    assert any(".pf_fragment (unpacked)" in name for name in _found(built, control))
    assert any(CONTROL in entry["text"].casefold() for entry in search_index(built)["docs"])


@pytest.mark.site
def test_names_of_the_private_person_of_the_example_are_nowhere(tmp_path: Path) -> None:
    site = build(example_copy(tmp_path))
    names = {name: name for name in ("petra", "lommel", "jannik", "mill lane", "cheese", "thirty-four")}
    assert _found(tmp_path / "tests" / "example" / "build" / "docs", names) == []
    assert _found(site, names) == []
    _no_run_of_unpublished_words(site)


def _no_run_of_unpublished_words(site: Path) -> None:
    """Look on every page for runs of eight words of an excerpted text that reach beyond what may be shown."""
    views = example().views
    assert views
    held = views.held["radio-velm-2019-05-14"]
    hidden = hidden_runs(held)
    assert len(hidden) > 40
    for path, page in pages_of(site).items():
        for value in {value for _, attributes in page.elements for _, value in attributes}:
            said = spoken(value)
            assert not [run for run in hidden if run in said], path
    for name, text in haystacks(site):
        said = spoken(text)
        assert not [run for run in hidden if run in said], name
