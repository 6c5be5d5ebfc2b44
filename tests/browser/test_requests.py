"""Reading asks nothing of anybody else: every kind of page, in every view, from this site alone and without complaint."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import PATIENCE, VIEWS, Sites, View
from tests.browser.page_kinds import PAGE_KINDS

# Pictures that wait for the reader to scroll are fetched at once, and the page is left when all have come.
ALL_PICTURES = """() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.complete || new Promise(done => { image.onload = image.onerror = done; });
}))"""


@pytest.mark.parametrize("view", ["wide", "dark", "phone"])
def test_no_page_asks_another_host_or_complains(view: View, browser: Browser, sites: Sites) -> None:
    own = tuple(sites.addresses.values())
    asked: list[str] = []
    faults: list[str] = []
    context = browser.new_context(**VIEWS[view])
    context.set_default_timeout(PATIENCE)
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: faults.append(f"{message.page and message.page.url}: {message.text}"))
    context.on("weberror", lambda error: faults.append(f"{error.page and error.page.url}: {error.error}"))
    context.on("requestfailed", lambda request: faults.append(f"{request.url}: {request.failure}"))
    context.on("response", lambda response: faults.append(response.url) if response.status >= 400 else None)
    page = context.new_page()
    for kind in PAGE_KINDS:
        page.goto(sites.addresses[kind.dossier] + kind.path)
        page.evaluate(ALL_PICTURES)
    context.close()
    assert [url for url in asked if not url.startswith((*own, "data:", "blob:"))] == []
    assert faults == []
    assert len(asked) > len(PAGE_KINDS)


def test_search_and_previews_ask_nobody_else_either(browser: Browser, sites: Sites) -> None:
    asked: list[str] = []
    context = browser.new_context(**VIEWS["wide"])
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(sites.addresses["real"])
    page.locator("input[name=query]").press_sequentially("Kharkiv")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("a[data-preview]").first.hover()
    page.locator(".md-tooltip2--active").wait_for()
    context.close()
    assert {url.split("/")[2] for url in asked if not url.startswith(("data:", "blob:"))} == {"real.test"}
    assert any("search_index.json" in url for url in asked)
