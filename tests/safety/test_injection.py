"""No text of a record becomes markup or runs: every kind's every text field, by an HTML parser and in a browser."""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import threading
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import html5lib
import pytest
from playwright.sync_api import Dialog, sync_playwright

from builder.pipeline import examine
from builder.records import KINDS
from tests.projects import example_copy, patched
from tests.safety.hostile import ROUNDS, Hostile, in_chunks, is_a_line, plant_hostile
from tests.safety.payloads import OWN, naughty
from tests.sites import build, search_index

pytestmark = pytest.mark.site
NAUGHTY = tuple(text for text in naughty() if is_a_line(text))
TEXTS = (*OWN, *in_chunks(NAUGHTY))
INERT = tuple(f"Inertword{number}" for number in range(len(TEXTS)))
ADDRESSES = frozenset("href src srcset action formaction data poster background cite ping xlink:href".split())


class Shape(NamedTuple):
    """What a page can do: its elements with the attributes each bears, its schemes of address, its scripts and frames."""

    attributes: frozenset[tuple[str, str]]
    schemes: frozenset[str]
    active: tuple[tuple[str, int], ...]


class Planted(NamedTuple):
    """A site, what was planted in it, and what the HTML parser makes of its pages."""

    project: Path
    site: Path
    hostile: Hostile
    shapes: dict[str, Shape]


def _planted(folder: Path, texts: tuple[str, ...]) -> Planted:
    project = example_copy(folder)
    hostile = plant_hostile(project, texts, texts)
    site = build(project)
    return Planted(project, site, hostile, _shapes(site))


def _shapes(site: Path) -> dict[str, Shape]:
    return {path.relative_to(site).as_posix(): _shape(path) for path in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="module")
def inert(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    return _planted(tmp_path_factory.mktemp("inert"), INERT)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    return _planted(tmp_path_factory.mktemp("hostile"), TEXTS)


def _shape(page: Path) -> Shape:
    root = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    attributes, schemes, active = set(), set(), Counter[str]()
    for element in root.iter():
        name = element.tag if isinstance(element.tag, str) else "comment"
        attributes.add((name, ""))
        active[name] += name in (
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "base",
            "meta",
            "link",
            "comment",
        )
        for attribute, value in element.attrib.items():
            attributes.add((name, str(attribute)))
            if attribute in ADDRESSES:
                schemes.add(_scheme(value))
    return Shape(frozenset(attributes), frozenset(schemes), tuple(sorted((+active).items())))


@cache
def _scheme(address: str) -> str:
    """Return the scheme a browser finds in an address: controls and spaces before and within it do not count."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address).lower())
    return found[1] if found else ""


def _kind(page: str) -> str:
    return page.split("/", maxsplit=1)[0] if page.count("/") > 1 else page


def test_every_text_came_into_every_kind(hostile: Planted) -> None:
    planted = hostile.hostile.pairs
    fields = {field for field, _ in planted}
    assert len(OWN) >= 80
    assert len(NAUGHTY) > 470
    assert {text for _, text in planted} == set(TEXTS)
    assert {text for field, text in planted if field == "source text"} == set(TEXTS)
    assert len(fields) > 120
    assert len(planted) > 500
    for kind in KINDS:
        assert sum(field.startswith(kind.kind) for field in fields) >= 5, kind.kind
        for number in range(ROUNDS):
            assert (hostile.site / kind.folder / f"hostile-{number}" / "index.html").is_file()


def _new(inert: Planted, hostile: Planted) -> list[str]:
    assert sorted(inert.shapes) == sorted(hostile.shapes)
    attributes: dict[str, set[tuple[str, str]]] = {}
    schemes: dict[str, set[str]] = {}
    for page, shape in inert.shapes.items():
        attributes.setdefault(_kind(page), set()).update(shape.attributes)
        schemes.setdefault(_kind(page), set()).update(shape.schemes)
    found = []
    for page, shape in hostile.shapes.items():
        found += [f"{page}: {name} {attribute}" for name, attribute in shape.attributes - attributes[_kind(page)]]
        found += [f"{page}: {scheme}:" for scheme in shape.schemes - schemes[_kind(page)]]
        if shape.active != inert.shapes[page].active:
            found.append(f"{page}: {shape.active} instead of {inert.shapes[page].active}")
    return found


def test_no_text_makes_an_element_an_attribute_or_an_address_of_a_new_kind(inert: Planted, hostile: Planted) -> None:
    assert _new(inert, hostile) == []
    every = frozenset().union(*(shape.schemes for shape in hostile.shapes.values()))
    assert every <= {"", "http", "https", "mailto", "data"}
    assert not [pair for shape in hostile.shapes.values() for pair in shape.attributes if pair[1].startswith("on")]


def test_the_texts_are_texts_in_what_search_engines_read(hostile: Planted) -> None:
    """The description of a record is JSON that ends where its script ends, and its name is the planted text itself."""
    names = set()
    for page in hostile.shapes:
        root = html5lib.parse((hostile.site / page).read_text("utf-8"), namespaceHTMLElements=False)
        scripts = [script for script in root.iter("script") if script.get("type") == "application/ld+json"]
        assert len(scripts) <= 1, page
        for script in scripts:
            text = script.text or ""
            assert not set("<>&") & set(text), page
            names.add(json.loads(text)["name"])
            shared = {meta.get("property"): meta.get("content") or "" for meta in root.iter("meta")}
            assert shared["og:title"].strip(), page
    assert any("</script><script>" in name for name in names)
    assert any("onerror=" in name for name in names)


def test_the_parser_would_see_a_payload_that_got_through(inert: Planted, hostile: Planted, tmp_path: Path) -> None:
    """What the comparison looks at does change when a page holds one of the texts as it is."""
    page = "people/hostile-0/index.html"
    text = (hostile.site / page).read_text("utf-8")
    seen = 0
    for payload in OWN[::4]:
        changed = tmp_path / "page.html"
        changed.write_text(text.replace("</article>", f"{payload}</article>"), "utf-8")
        shapes = {**hostile.shapes, page: _shape(changed)}
        seen += bool(_new(inert, hostile._replace(shapes=shapes)))
    assert seen >= 8


def test_properdocs_makes_nothing_of_the_texts_either(inert: Planted, hostile: Planted) -> None:
    other = build(hostile.project, "properdocs")
    assert _new(inert, hostile._replace(site=other, shapes=_shapes(other))) == []


@pytest.mark.parametrize("text", [text for text in naughty() if not is_a_line(text) and text.strip()])
def test_texts_that_may_not_stand_in_a_record_are_refused_or_shown(text: str, tmp_path: Path) -> None:

    record = {"review": "reviewed", "names": [{"text": text, "kind": "preferred"}], "type": "city"}
    files = {"content/places/x.yml": json.dumps(record, ensure_ascii=False)}
    for problem in examine(patched(tmp_path, files)).problems:
        assert problem.location.path == "content/places/x.yml"
        assert str(problem).isprintable()


@pytest.fixture(scope="module")
def address(hostile: Planted) -> Iterator[str]:

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(hostile.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.mark.browser
def test_nothing_runs_in_a_browser(hostile: Planted, address: str) -> None:
    """On pages, in the search and while moving between pages: no canary fires, no dialog opens, no other host is asked."""
    chromium = os.environ.get("CHROMIUM")
    if not chromium:
        pytest.skip("no Chromium; `make test` finds or installs one")

    pages = sorted(page for page in hostile.shapes if re.search(r"hostile-[0t]|^[a-z-]+/index|^index", page))
    asked: set[str] = set()
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    with sync_playwright() as play, play.chromium.launch(executable_path=chromium, args=["--no-sandbox"]) as browser:
        page = browser.new_page()
        page.on("request", lambda request: asked.add(request.url))
        page.on("dialog", dismiss)
        for name in pages:
            page.goto(address + name.removesuffix("index.html"), wait_until="domcontentloaded")
            assert page.evaluate("window.__fired") is None, name
        page.evaluate("window.__here = 1")
        page.locator(".dx a[href*='hostile-'], .md-tabs a, nav a").first.click()
        page.goto(address, wait_until="load")
        for word in ("script", "onerror", "__fired", "javascript", "config", "Words"):
            page.locator("[data-md-component=search-query]").fill(word)
            page.wait_for_timeout(300)
            assert page.evaluate("window.__fired") is None, word
        assert page.locator(".md-search-result__item").count() > 0
        page.evaluate("(1, eval)('window.__fired = 1')")
        assert page.evaluate("window.__fired") == 1
    assert len(pages) > 20
    assert dialogs == []
    assert {url for url in asked if not url.startswith((address, "data:"))} == set()


def test_the_search_holds_the_texts_as_words(hostile: Planted) -> None:
    entries = search_index(hostile.site)["docs"]
    assert any("__fired" in entry["text"] for entry in entries)
    for entry in entries:
        assert not re.search(
            r"<(?!/?(?:p|li|ul|ol|em|strong|code|h[1-6]|mark|blockquote|pre|dl|dt|dd|table|thead|tbody|tr|th|td)\b)[a-z/!?]",
            entry["title"] + entry["text"],
            re.I,
        ), entry["location"]
