"""The promise of the site: a source mark leads to the very words, they are lit, and there is a way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from builder.derive.published_words import HeldText
from builder.derive.views import Views
from builder.pipeline import Project, examine
from builder.records.quote import Quote
from tests.browser.conftest import OpenPage, Sites
from tests.browser.page_kinds import Dossier
from tests.projects import EXAMPLE, ROOT
from tests.sites import pages_of

ROOTS = {"real": ROOT, "example": EXAMPLE}
LANDING = re.compile(r"sources/(?P<source>[^/]+)/#c(?P<start>\d+)-(?P<end>\d+)$")
JOINED = "pieces => pieces.map(piece => piece.textContent).join('').replace(/\\s+/g, '')"
LIT = "getComputedStyle(element).borderBottomWidth === '3px'"
IN_VIEW = """element => {
  const box = element.getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
}"""


@pytest.fixture(scope="module", params=["real", "example"])
def dossier(request: pytest.FixtureRequest) -> Dossier:
    chosen: Dossier = request.param
    return chosen


@pytest.fixture(scope="module")
def views(dossier: Dossier) -> Views:
    found = examine(Project(ROOTS[dossier])).views
    assert found
    return found


def bare(text: str) -> str:
    """Return a text without its white space: a line of a page breaks where it likes."""
    return "".join(text.split())


def shown(held: HeldText, start: int, end: int) -> str:
    """Return the characters of a stretch of a text that may be shown, without white space."""
    return bare("".join(held.text[max(start, a) : min(end, b)] for a, b in held.shown if a < end and b > start))


def test_a_quotations_mark_lands_on_its_words_and_back(
    open_page: OpenPage, sites: Sites, dossier: Dossier, views: Views
) -> None:
    page = open_page(dossier, "quotes/")
    quotes = [one for one in views.public.of(Quote) if one.evidence and one.evidence[0].source.id in views.held]
    assert quotes
    for quote in quotes:
        page.goto(f"{sites.addresses[dossier]}quotes/{quote.id}/")
        title = page.title()
        mark = page.locator(".dx-context figcaption a.dx-mark").first
        href = mark.evaluate("mark => mark.href")
        mark.click()
        page.wait_for_url(href)
        lit = page.locator(".dx-arrived")
        lit.first.wait_for()
        assert lit.evaluate_all(JOINED) == bare(quote.evidence[0].exact), quote.id
        assert all(element.evaluate(f"element => {LIT}") for element in lit.all()), quote.id
        assert page.locator(".dx-sent:has(.dx-arrived)").first.evaluate(IN_VIEW), quote.id
        back = page.locator(".dx-back a")
        assert back.inner_text() == f"Back to {title}"
        assert back.evaluate(IN_VIEW), quote.id
        back.click()
        page.locator(".dx-context").wait_for()
        assert page.title() == title


def test_the_same_without_script(open_page: OpenPage, dossier: Dossier, views: Views) -> None:
    quote = next(one for one in views.public.of(Quote) if one.evidence and one.evidence[0].source.id in views.held)
    page = open_page(dossier, f"quotes/{quote.id}/", java_script_enabled=False)
    page.locator(".dx-context figcaption a.dx-mark").first.click()
    first = page.locator(".dx-reader :target")
    first.wait_for()
    assert bare(quote.evidence[0].exact).startswith(bare(first.inner_text()))
    assert first.evaluate(f"element => {LIT}")
    sentence = page.locator(".dx-sent:has(:target)")
    painted = "element => getComputedStyle(element).backgroundColor"
    assert sentence.evaluate(painted) != page.locator(".dx-sent:not(:has(:target))").first.evaluate(painted)
    assert sentence.evaluate(IN_VIEW)
    assert page.locator(".dx-arrived, .dx-back").count() == 0


def test_every_mark_of_every_page_names_its_words(
    open_page: OpenPage, sites: Sites, dossier: Dossier, views: Views
) -> None:
    """The pieces that carry a mark's address are, put together, the words of the text between its two numbers."""
    links = (LANDING.search(link) for page in pages_of(sites.folders[dossier]).values() for link in page.links)
    asked = sorted({(found["source"], int(found["start"]), int(found["end"])) for found in links if found})
    assert len(asked) > 10
    for source in sorted({source for source, _, _ in asked}):
        room = open_page(dossier, f"sources/{source}/").locator(".dx-reader")
        for start, end in ((start, end) for name, start, end in asked if name == source):
            fragment = f"c{start}-{end}"
            pieces = room.locator(f"mark[data-anchors~='{fragment}']").evaluate_all(JOINED)
            assert pieces == shown(views.held[source], start, end), fragment
            assert room.locator(f"[id='{fragment}']").count() == 1, fragment


@pytest.mark.parametrize("reach", ["hover", "focus"])
def test_a_mark_shows_its_words_as_they_are(reach: str, open_page: OpenPage) -> None:
    words = "stamped `K-7` [#2] *under* stall_14_ <east>"
    page = open_page("example", "weapons/k-7/")
    mark = page.locator(f'a.dx-mark[href$="{mark_of(page, words)}"]').first
    getattr(mark, reach)()
    tip = page.locator(".dx-tip[role=tooltip]")
    tip.wait_for()
    assert tip.inner_text() == words
    page.keyboard.press("Escape")
    tip.wait_for(state="detached")


def mark_of(page: Page, words: str) -> str:
    """Return where the mark leads whose endnote shows these words."""
    link = page.locator(".dx-endnotes li", has_text=words).first.locator("a").first
    return str(link.evaluate("link => link.hash"))


def test_a_link_to_a_record_shows_what_it_leads_to(open_page: OpenPage) -> None:
    page = open_page("real", "events/shelling-of-kharkiv/")
    page.locator("a[data-preview][href*='people/oleh-syniehubov/']").first.hover()
    preview = page.get_by_role("dialog", name="Preview")
    preview.wait_for()
    assert preview.locator("h3").inner_text() == "Oleh Syniehubov"
    assert preview.locator(".dx-kind").inner_text().startswith("Person")
    page.keyboard.press("Escape")
    page.locator(".md-tooltip2--active").wait_for(state="detached")


SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


@pytest.mark.parametrize("asked_for", ["stillness", "little data"])
def test_previews_keep_still_where_that_is_asked_for(asked_for: str, open_page: OpenPage) -> None:
    page = open_page("real", "", reduced_motion="reduce" if asked_for == "stillness" else "no-preference")
    if asked_for == "little data":
        page.add_init_script(SAVING)
    page.goto(page.url + "events/shelling-of-kharkiv/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    link = page.locator("a[href*='people/oleh-syniehubov/']").first
    link.hover()
    page.wait_for_timeout(1000)
    assert [url for url in asked if "people/" in url] == []
    assert page.locator(".md-tooltip2").count() == 0
    page.locator(
        "nav.dx-sections a", has_text="Weapons"
    ).click()  # the theme exchanges the page without loading it anew
    page.wait_for_url("**/weapons/")
    page.locator("article a[href*='weapons/']").first.wait_for()
    assert page.locator("a[data-preview]").count() == 0
