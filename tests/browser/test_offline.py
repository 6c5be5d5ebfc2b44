"""A folder read from files: the home page opens, the search works, a mark lands on its words, and nobody is asked."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.publishing.offline import readable_from_files
from tests.browser.conftest import PATIENCE, VIEWS, Sites


@pytest.fixture(scope="module")
def folder(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> str:
    copy = tmp_path_factory.mktemp("offline") / "a folder, дорога"
    shutil.copytree(sites.folders["real"], copy)
    readable_from_files(copy)
    return Path(copy).as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose every request and complaint is looked at when the test has ended."""
    context = browser.new_context(**VIEWS["wide"])
    context.set_default_timeout(PATIENCE)
    asked: list[str] = []
    faults: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("requestfailed", lambda request: faults.append(f"{request.url}: {request.failure}"))
    context.on("console", lambda message: faults.append(message.text))
    context.on("weberror", lambda error: faults.append(str(error.error)))
    opened = context.new_page()
    yield opened
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []
    # What was still being read when a page was left is given up, which is no fault of the page.
    assert [fault for fault in faults if "net::ERR_ABORTED" not in fault] == []
    assert asked


def test_the_search_leads_to_a_page_and_a_mark_to_its_words(page: Page, folder: str) -> None:
    page.goto(f"{folder}/index.html")
    expect(page.locator(".dx-lines li").first).to_be_visible()
    field = page.locator("input[name=query]")
    field.click()
    page.locator(".md-search-result__meta").filter(has_text="Type to start searching").wait_for()
    field.fill("Харків")
    field.press("End")  # the theme looks at the field when a key is let go
    first = page.locator(".md-search-result__item a").first
    first.wait_for()
    expect(first.locator("h1")).to_have_text("Kharkiv")
    first.click()
    expect(page.locator("h1").first).to_have_text("Kharkiv")
    mark = page.locator("a.dx-mark:not(.dx-mark--open)").first
    address = mark.get_attribute("href") or ""
    assert "/index.html#c" in address
    written = Path(url2pathname(urlsplit(page.url).path)).read_text("utf-8")
    titled = re.search(rf'<a [^>]*href="{re.escape(address)}"[^>]*title="([^"]*)"', written)
    assert titled
    mark.click()
    expect(page.locator(".dx-arrived").first).to_be_visible()
    assert "".join(page.locator(".dx-arrived").all_text_contents()) == html.unescape(titled[1])


def test_pictures_and_the_frame_are_there_and_explore_says_what_is_missing(page: Page, folder: str) -> None:
    page.goto(f"{folder}/figures/index.html")
    widths = page.evaluate(
        "() => Promise.all([...document.images].filter(one => one.checkVisibility()).map(one => { one.loading = 'eager';"
        " return one.decode().then(() => one.naturalWidth); }))"
    )
    assert widths
    assert min(widths) > 0
    page.locator(".dx-sections").get_by_role("link", name="People").click()
    expect(page.locator("h1")).to_have_text("People")
    page.locator(".dx-colophon").get_by_role("link", name="Explore").click()
    expect(page.locator(".dx-explore__notice")).to_be_visible()
    expect(page.locator("form.dx-explore")).to_be_hidden()
