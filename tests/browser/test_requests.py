"""Reading asks nothing of anybody else and runs nothing foreign: every kind of page, in every view, under the site's policy."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.bench.weight import MOST, weigh
from tests.browser.conftest import PATIENCE, VIEWS, Sites, View
from tests.browser.page_kinds import PAGE_KINDS

# Pictures that wait for the reader to scroll are fetched at once, and the page is left when all have come.
ALL_PICTURES = """() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.complete || new Promise(done => { image.onload = image.onerror = done; });
}))"""
# What the policy stopped is told to the page by an event; the console is not told of everything in every version.
LISTEN = """addEventListener("securitypolicyviolation", event =>
  console.error(`stopped: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))"""


class Watched(NamedTuple):
    """A browser's page, what was asked for, and every complaint: of the console, of scripts, of the policy, of requests."""

    page: Page
    asked: list[str]
    faults: list[str]

    def visit(self, address: str) -> None:
        """Open a page and stay until nothing is on its way: what is cut off by leaving counts as failed."""
        self.page.goto(address)
        self.page.evaluate(ALL_PICTURES)
        self.page.wait_for_load_state("networkidle")


Watch = Callable[..., Watched]


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """A function that opens an empty page in a view, light or dark, and listens."""
    contexts: list[BrowserContext] = []

    def watched(view: View, colours: str = "light") -> Watched:
        context = browser.new_context(**{**VIEWS[view], "color_scheme": colours})
        contexts.append(context)
        asked: list[str] = []
        faults: list[str] = []
        context.set_default_timeout(PATIENCE)
        context.add_init_script(LISTEN)
        context.on("request", lambda request: asked.append(request.url))
        context.on("console", lambda message: faults.append(f"{message.page and message.page.url}: {message.text}"))
        context.on("weberror", lambda error: faults.append(f"{error.page and error.page.url}: {error.error}"))
        context.on("requestfailed", lambda request: faults.append(f"{request.url}: {request.failure}"))
        context.on("response", lambda response: faults.append(response.url) if response.status >= 400 else None)
        return Watched(context.new_page(), asked, faults)

    yield watched
    for context in contexts:
        context.close()


def _hosts(asked: list[str]) -> set[str]:
    return {url.split("/")[2] for url in asked if not url.startswith(("data:", "blob:"))}


@pytest.mark.parametrize(("view", "colours"), [("wide", "light"), ("phone", "dark")])
def test_no_page_asks_another_host_complains_or_weighs_too_much(
    view: View, colours: str, watch: Watch, sites: Sites
) -> None:
    watched = watch(view, colours)
    for kind in PAGE_KINDS:
        before = len(watched.asked)
        watched.visit(sites.addresses[kind.dossier] + kind.path)
        assert watched.page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
        weight = weigh(watched.asked[before:], sites.folders[kind.dossier])
        assert min(weight) > 1_000, kind.name
        assert weight.total <= MOST, (kind.name, weight)
    assert _hosts(watched.asked) == {"real.test", "example.test"}
    assert watched.faults == []
    assert len(watched.asked) > len(PAGE_KINDS)


def test_search_and_previews_ask_nobody_else_either(watch: Watch, sites: Sites) -> None:
    watched = watch("wide")
    page = watched.page
    watched.visit(sites.addresses["real"])
    page.locator("input[name=query]").press_sequentially("Kharkiv")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("a[data-preview]").first.hover()
    page.locator(".md-tooltip2--active").wait_for()
    page.wait_for_load_state("networkidle")
    assert _hosts(watched.asked) == {"real.test"}
    assert watched.faults == []
    assert any("search_index.json" in url for url in watched.asked)


def test_the_policy_stops_what_is_not_the_site_s_own(watch: Watch, sites: Sites) -> None:
    """What a record's text would do, were it ever to become markup: nothing of it runs or is fetched."""
    watched = watch("wide")
    watched.visit(sites.addresses["real"])
    with ExitStack() as stack:
        for directive in ("style-src-attr", "script-src-attr", "script-src-elem", "img-src", "frame-src"):
            told = functools.partial(_tells, directive)
            stack.enter_context(watched.page.expect_console_message(told))
        watched.page.evaluate(
            """() => {
              const body = document.body;
              body.insertAdjacentHTML("beforeend", "<p id=bad style='color: red' onclick='window.ran = 1'>x</p>");
              body.insertAdjacentHTML("beforeend", "<img src='https://other.example/a.png'><iframe src='/'></iframe>");
              body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = 2" }));
              document.getElementById("bad").click();
            }"""
        )
    assert watched.page.evaluate("window.ran") is None
    assert "https://other.example/a.png: csp" in watched.faults  # it never left the browser


def _tells(directive: str, message: ConsoleMessage) -> bool:
    return message.text.startswith(f"stopped: {directive} ")


@pytest.mark.parametrize("broken", [r" 'sha256-[^']+'", r"img-src 'self'"])
def test_a_wrong_policy_would_be_noticed(broken: str, watch: Watch, sites: Sites) -> None:
    """The control: with the hashes, or the pictures, taken out of the policy, the same listening finds faults."""
    watched = watch("wide")
    written = (sites.folders["real"] / "timeline" / "index.html").read_text("utf-8")
    changed = re.sub(broken, "", written)
    assert changed != written
    watched.page.route(re.compile(r"/timeline/$"), lambda route: route.fulfill(body=changed, content_type="text/html"))
    watched.visit(sites.addresses["real"] + "timeline/")
    assert any("stopped: " in fault for fault in watched.faults)
    assert len(watched.faults) > sum("stopped: " in fault for fault in watched.faults)  # the console says it too
