"""WCAG 2.2 AA: no violation that axe-core finds on any kind of page, and what it cannot see: reflow, focus, languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

import html5lib
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Sites, View
from tests.browser.page_kinds import PAGE_KINDS, Dossier
from tests.sites import pages_of

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
# Everything is checked on a wide screen; a dark one differs in its colours only, and a phone in everything else.
CHECKS: Mapping[View, Mapping[str, Any]] = {
    "wide": {"runOnly": [*WCAG, "best-practice"]},
    "dark": {"runOnly": {"type": "rule", "values": COLOURS}},
    "phone": {"runOnly": WCAG, "rules": {rule: {"enabled": False} for rule in COLOURS}},
}
SCRIPTS = {"Cyrl": re.compile("[\u0400-\u04ff]"), "Arab": re.compile("[\u0600-\u06ff]")}
LANGUAGES = {"Cyrl": ("uk", "ru", "be"), "Arab": ("ar",)}
SOON = 50  # times 100 ms, on a machine that is busy
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const style = getComputedStyle(element);
  const search = document.querySelector("#__search");
  return {
    what: element.outerHTML.slice(0, 120),
    seen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
      || (element.matches(".md-search__input") && search.checked),
  };
}"""
OVERFLOWING = """() => [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element);
  const scrolls = ["auto", "scroll"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
  const named = element.getAttribute("role") === "region" && element.getAttribute("aria-label") && element.tabIndex === 0;
  return scrolls && element.clientWidth && !named;
}).map(element => element.outerHTML.slice(0, 120))"""


def violations(page: Page, options: Mapping[str, Any]) -> list[str]:
    """Return what axe-core finds wrong with a page: rule, element and reason."""
    page.evaluate(AXE)
    found = page.evaluate("options => axe.run(document, {...options, resultTypes: ['violations']})", options)
    return [
        f"{page.url} {violation['id']} {node['target']}: {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("view", CHECKS)
def test_axe_finds_no_violation(view: View, open_page: OpenPage, sites: Sites) -> None:
    page = open_page("real", "", view)
    found: list[str] = []
    for kind in PAGE_KINDS:
        page.goto(sites.addresses[kind.dossier] + kind.path)
        page.locator(kind.last).first.wait_for()
        found += violations(page, CHECKS[view])
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_what_opens(scheme: str, open_page: OpenPage) -> None:
    """The menu of a phone, the results of a search, the words of a mark, a preview, a citation, a map's places."""
    everything = {"runOnly": WCAG}
    page = open_page("real", "places/kharkiv/", "phone", color_scheme=scheme)
    page.locator(".dx-menu summary").click()
    found = violations(page, everything)
    page = open_page("real", "places/kharkiv/", "wide", color_scheme=scheme)
    for summary in page.locator(".dx-cite summary").all():  # the places of the map, and the citation
        summary.click()
    page.locator("a.dx-mark").first.hover()
    page.locator(".dx-tip").wait_for()
    found += violations(page, everything)
    page.mouse.move(0, 0)
    page.locator("a[data-preview]").first.hover()
    page.locator(".md-tooltip2--active[role=dialog]").wait_for()
    page.wait_for_timeout(500)  # the preview fades in, and what is half seen has half its contrast
    found += violations(page, everything)
    page.mouse.move(0, 0)
    page.locator("input[name=query]").press_sequentially("Kharkov")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(500)
    found += violations(page, everything)
    assert found == []


def test_nothing_runs_over_at_a_zoom_of_400_percent(open_page: OpenPage, sites: Sites) -> None:
    page = open_page("real", "", "narrow")
    wide: dict[str, Sequence[str] | int] = {}
    for kind in PAGE_KINDS:
        page.goto(sites.addresses[kind.dossier] + kind.path)
        page.locator(kind.last).first.wait_for()
        if over := page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"):
            wide[f"{kind.name}, page"] = over
        if scrolling := page.evaluate(OVERFLOWING):
            wide[f"{kind.name}, unnamed region"] = scrolling
    assert wide == {}


@pytest.mark.parametrize(
    ("dossier", "path", "view"),
    [
        ("real", "", "wide"),
        ("real", "quotes/herashchenko-massacred/", "narrow"),
        ("real", "people/kharkiv-resident-1/", "dark"),
        ("example", "sources/courier-2019-05-14/", "wide"),
    ],
)
def test_the_keyboard_reaches_everything_and_is_seen(
    dossier: Dossier, path: str, view: View, open_page: OpenPage
) -> None:
    page = open_page(dossier, path, view)
    page.wait_for_load_state("networkidle")  # the theme's script puts its things in order first
    unseen, stops = [], 0
    page.keyboard.press("Tab")
    while focused := page.evaluate(FOCUSED):
        stops += 1
        before = focused["what"]
        for _ in range(SOON):  # the search opens a moment after its field is reached
            if focused["seen"]:
                break
            page.wait_for_timeout(100)
            focused = page.evaluate(FOCUSED) or {"what": f"lost after {before}", "seen": False}
        if not focused["seen"]:
            unseen.append(focused["what"])
        page.keyboard.press("Tab")
    assert unseen == []
    reachable = "[...document.querySelectorAll('article a[href]')].filter(link => link.checkVisibility()).length"
    assert stops > page.evaluate(reachable) > 0


def test_a_preview_takes_no_focus(open_page: OpenPage) -> None:
    """It may come late, when the keyboard is elsewhere, and it goes when its link is left."""
    page = open_page("real", "quotes/herashchenko-massacred/")
    page.locator("article a[data-preview][href*='people/anton-herashchenko']").first.focus()
    page.locator(".md-tooltip2--active[role=dialog] a").first.wait_for(state="attached")
    stops = "[...document.querySelectorAll('.md-tooltip2 a, .md-tooltip2__inner')].map(stop => stop.tabIndex)"
    assert set(page.evaluate(stops)) == {-1}


def test_sensitive_words_are_opened_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page("example", "casualty-reports/sarruf-killed/")
    notice = page.locator(".dx-sensitive > summary")
    words = page.locator(".dx-sensitive .dx-said").first
    assert "Sensitive content" in notice.inner_text()
    assert words.is_hidden()
    notice.focus()
    page.keyboard.press("Enter")
    assert words.is_visible()


def test_every_picture_is_told_in_words_and_in_a_table_or_a_list(sites: Sites) -> None:
    drawn = 0
    for folder in sites.folders.values():
        for name, page in pages_of(folder).items():
            pictures = [dict(attributes) for tag, attributes in page.elements if tag == "img"]
            assert all(len(picture.get("alt", "")) > 20 for picture in pictures), name
            told = {c for _, attributes in page.elements for c in dict(attributes).get("class", "").split()}
            assert not pictures or told & {"dx-table", "dx-moments"}, name
            drawn += bool(pictures)
    assert drawn > 30


def test_words_in_another_script_say_their_language(sites: Sites) -> None:
    """Of every text of every page: a voice that reads aloud must know when to change. Code is for machines."""
    found: set[tuple[str, str, str]] = set()
    met = set()
    for folder in sites.folders.values():
        for path in sorted(folder.rglob("*.html")):
            tree = html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
            for language, text in spoken(tree, ""):
                for script, letters in SCRIPTS.items():
                    if letters.search(text):
                        met.add(script)
                        if language.split("-")[0] not in LANGUAGES[script]:
                            found.add((path.relative_to(folder).as_posix(), language, text.strip()))
    assert sorted(found) == []
    assert met == set(SCRIPTS)


def spoken(element: Any, language: str) -> list[tuple[str, str]]:
    """Return the texts within an element with the language that each is marked in."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "code", "pre", "head"):
        return []
    language = element.get("lang", language)
    texts = [(language, element.text or "")]
    for child in element:
        texts += spoken(child, language)
        texts.append((language, child.tail or ""))
    return texts
