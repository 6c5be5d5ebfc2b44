"""Whole sites: the example and the project's own dossier, under two engines and two hash seeds."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from builder.pipeline import Project, examine
from builder.reading.site import read_site
from builder.records.quote import Quote
from tests.canaries import haystacks
from tests.markup import split_page
from tests.projects import example_copy
from tests.sites import build, hidden_runs, pages_of, real_copy, search_index, spoken, target_of, tree

pytestmark = pytest.mark.site
DOSSIERS: dict[str, Callable[[Path], Path]] = {"example": example_copy, "real": real_copy}


@pytest.fixture(scope="session", params=DOSSIERS)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return DOSSIERS[request.param](tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    return build(project)


def test_another_hash_seed_changes_no_byte(project: Path, site: Path) -> None:
    again = tree(build(project, seed="1"))
    assert sorted(again) == sorted(tree(site))
    assert [path for path, content in tree(site).items() if again[path] != content] == []


def test_properdocs_builds_the_same_pages(project: Path, site: Path) -> None:
    other = build(project, engine="properdocs")
    assert sorted(pages_of(other)) == sorted(pages_of(site))
    for path, page in pages_of(site).items():
        assert pages_of(other)[path].text == page.text, path
        assert set(pages_of(other)[path].ids) == set(page.ids), path


def test_every_link_and_anchor_has_its_target(project: Path, site: Path) -> None:
    root = read_site(project).address
    pages, files = pages_of(site), set(tree(site))
    broken = []
    for path, page in pages.items():
        for link in dict.fromkeys(page.links):
            target = target_of("index.html" if path == "404.html" else path, link, root)
            if target is None:
                continue
            file, fragment = target
            if file not in files:
                broken.append(f"{path}: {link}: no file {file}")
            elif (
                fragment
                and file.endswith(".html")
                and fragment not in pages[file].ids
                and fragment not in ("__top", "__skip")
            ):
                broken.append(f"{path}: {link}: no #{fragment} in {file}")
    assert broken == []


def test_ids_are_used_once_on_a_page(site: Path) -> None:
    for path, page in pages_of(site).items():
        assert sorted({one for one in page.ids if page.ids.count(one) > 1}) == [], path


def test_every_page_has_one_heading_of_its_own_and_a_title(project: Path, site: Path) -> None:
    docs = project / "build" / "docs"
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(docs).as_posix()
        file = name if name.endswith("index.md") else name.removesuffix(".md") + "/index.md"
        page = pages_of(site)[file.removesuffix(".md") + ".html"]
        assert [tag for tag, _ in page.elements].count("h1") == 1, name
        meta, _ = split_page(path.read_text("utf-8"))
        title = html.unescape(meta["title"])
        assert " ".join(title.split()) in page.title, name
        assert "&#" not in page.text + page.title, name
        described = [
            dict(attributes).get("content")
            for tag, attributes in page.elements
            if tag == "meta" and ("name", "description") in attributes
        ]
        assert described == [html.unescape(meta["description"])], name


def test_titles_come_right_in_the_search(project: Path, site: Path) -> None:
    docs = project / "build" / "docs"
    titles = {" ".join(html.unescape(html.unescape(entry["title"])).split()) for entry in search_index(site)["docs"]}
    for path in sorted(docs.rglob("*.md")):
        meta, _ = split_page(path.read_text("utf-8"))
        if not meta.get("search", {}).get("exclude"):
            assert " ".join(html.unescape(meta["title"]).split()) in titles, path.name
    for entry in search_index(site)["docs"]:
        assert "<script" not in entry["title"] + entry["text"]


def test_no_element_of_any_page_acts_or_asks_elsewhere(project: Path, site: Path) -> None:
    root = read_site(project).address
    for path, page in pages_of(site).items():
        for tag, attributes in page.elements:
            for name, value in attributes:
                assert not name.startswith("on"), (path, tag, name)
                scheme = value.split(":")[0].strip().lower()
                assert name not in ("href", "src", "action") or scheme not in ("javascript", "vbscript"), (path, value)
                if name in ("src", "srcset", "action", "poster") or (tag == "link" and name == "href"):
                    inside = not value.startswith(("http:", "https:", "//")) or value.startswith(root)
                    assert inside, (path, tag, value)


def test_the_sitemap_names_every_page_once_that_is_found_under_its_own_address(project: Path, site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    root = read_site(project).address
    named = 0
    for path, page in pages_of(site).items():
        own = f"{root}{path.removesuffix('index.html')}"
        canonical = ("link", (("rel", "canonical"), ("href", own))) in page.elements
        moved = any(tag == "meta" and ("http-equiv", "refresh") in attributes for tag, attributes in page.elements)
        assert text.count(f"<loc>{own}</loc>") == (canonical and not moved), path
        assert canonical or path == "404.html" or path.startswith("print/"), path
        named += canonical and not moved
    assert text.count("<loc>") == named > 30


def test_the_configuration_of_the_example_is_the_project_s_own(project: Path) -> None:
    values = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    assert ("INHERIT" in values) == (project.name == "example")


def test_no_run_of_eight_words_that_may_not_be_shown_stands_in_any_file(project: Path, site: Path) -> None:
    views = examine(Project(project)).views
    assert views
    hidden = {run for held in views.held.values() for run in hidden_runs(held)}
    assert len(hidden) > 40
    for name, text in haystacks(site):
        said = spoken(text)
        assert not [run for run in hidden if run in said], name


def test_no_quotation_whose_words_are_corrupt_stands_without_its_warning(project: Path, site: Path) -> None:
    views = examine(Project(project)).views
    assert views
    corrupt = [quote for quote in views.public.of(Quote) if quote.wording == "suspected_corrupt"]
    assert corrupt or project.name.startswith("example")
    for quote in corrupt:
        page = pages_of(site)[f"quotes/{quote.id}/index.html"]
        assert "Do not quote these words as the speaker’s." in page.text
        words = views.held[quote.evidence[0].source.id].words(*views.spans.spans[quote.key, ("evidence", 0)][1:])
        for path, other in pages_of(site).items():
            assert words not in other.text or "suspected corrupt" in other.text, path
        exported = (site / "data" / "quotations.csv").read_text("utf-8")
        assert words not in exported
