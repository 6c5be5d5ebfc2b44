"""The search finds a record under any spelling, in any script, by role and by thing; and nothing of what is kept back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from builder.pipeline import Project, examine
from builder.records.person import Person
from builder.rendering import NOT_SEARCHED
from tests.browser.conftest import PATIENCE, VIEWS, OpenPage, Sites
from tests.projects import ROOT

QUERIES = {
    "Харків": "places/kharkiv/",
    "Kharkov": "places/kharkiv/",
    "Харьков": "places/kharkiv/",
    "Kharkiv": "places/kharkiv/",
    "Harkìv": "places/kharkiv/",
    "Київ": "places/kyiv/",
    "Москва": "places/moscow/",
    "Маріуполь": "places/mariupol/",
    "Дніпро": "places/dnipro/",
    "حلب": "places/aleppo/",
    "Sinehubov": "people/oleh-syniehubov/",
    "Syniehubov": "people/oleh-syniehubov/",
    "Oleh Sinehubov": "people/oleh-syniehubov/",
    "Синєгубов": "people/oleh-syniehubov/",
    "Sinêgubov": "people/oleh-syniehubov/",
    "Hiznai": "people/mark-hiznay/",
    "Mark Hiznay": "people/mark-hiznay/",
    "Coffman": "people/michael-kofman/",
    "Kofman": "people/michael-kofman/",
    "Gerashchenko": "people/anton-herashchenko/",
    "Herashchenko": "people/anton-herashchenko/",
    "Lamot": "people/dan-lamothe/",
    "Igor Terekhov": "people/ihor-terekhov/",
    "Terekhov": "people/ihor-terekhov/",
    "Assad": "people/bashar-al-assad/",
    "mayor": "people/ihor-terekhov/",
    "interior ministry adviser": "people/anton-herashchenko/",
    "activist": "people/boris-redin/",
    "HRW": "organizations/human-rights-watch/",
    "CIT": "organizations/conflict-intelligence-team/",
    "regional administration": "organizations/kharkiv-regional-state-administration/",
    "Grad": "weapons/bm-21-grad/",
    "Smerch": "weapons/smerch/",
    "9M55K": "weapons/9m55k/",
    "9n235": "weapons/9n235/",
    "cluster munitions": "weapons/cluster-munitions/",
    "cluster bombs": "weapons/cluster-munitions/",
    "curfew": "events/curfew/",
    "no safe place": "quotes/redin-no-safe-place/",
    "siege tactics": "background/siege-tactics/",
}
"""What readers may type, and the page they should see first."""

Ask = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def page(request: pytest.FixtureRequest, sites: Sites) -> Iterator[Page]:
    browser = request.getfixturevalue("browser")
    context = browser.new_context(**VIEWS["wide"])
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    opened.goto(sites.addresses["real"])
    yield opened
    context.close()


@pytest.fixture(scope="module")
def ask(page: Page, sites: Sites) -> Ask:
    """A function that types a query and returns the pages found, first one first."""
    field = page.locator("input[name=query]")
    told = page.locator(".md-search-result__meta")

    def asked(query: str) -> list[str]:
        field.fill("")
        field.press("End")
        told.filter(has_text="Type to start searching").wait_for()
        field.fill(query)
        field.press("End")
        told.filter(has_text="matching document").wait_for()
        links = page.locator(".md-search-result__item > a:first-child")
        found = links.evaluate_all("links => links.map(link => link.pathname)")
        return [str(path).lstrip("/") for path in found]

    return asked


def test_the_page_meant_comes_first(ask: Ask) -> None:
    first = {query: (ask(query) or ["nothing"])[0] for query in QUERIES}
    missed = {query: found for query, found in first.items() if found != QUERIES[query]}
    assert len(QUERIES) == 40
    assert len(missed) <= 2, missed
    assert not {"Харків", "Kharkov"} & missed.keys()


def test_a_result_shows_the_sentence_and_the_kind(ask: Ask, page: Page) -> None:
    ask("no safe place")
    result = page.locator(".md-search-result__item").first
    assert result.locator("h1").inner_text().startswith("Boris Redin")
    assert result.locator(".md-tag").first.inner_text().strip(NOT_SEARCHED) == "Quotation"
    assert "no safe place on the planet" in result.inner_text()
    ask("mayor")
    result = page.locator(".md-search-result__item").first
    assert result.locator("h1").inner_text() == "Ihor Terekhov"
    assert result.locator(".md-tag").first.inner_text().strip(NOT_SEARCHED) == "Person"
    assert "Mayor of Kharkiv" in result.inner_text()


def test_a_private_person_s_name_finds_nothing(ask: Ask) -> None:
    dossier = examine(Project(ROOT)).dossier
    assert dossier
    private = [person for person in dossier.of(Person) if person.private]
    surnames = {name.text.split()[-1] for person in private for name in person.names}
    assert surnames
    assert all(ask(surname) == [] for surname in surnames)


def test_the_keyboard_opens_the_search_and_follows_a_result(open_page: OpenPage) -> None:
    for view in ("wide", "narrow"):
        page = open_page("real", "", view)
        page.keyboard.press("/")
        page.keyboard.type("Smerch")
        page.locator(".md-search-result__item").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.locator("article.dx h1", has_text=re.compile("^Smerch$")).wait_for()
        assert "/weapons/smerch/" in page.url
