"""What search engines and networks read of a page: one address, one line, one picture, one description; nothing twice."""

from __future__ import annotations

import json
import struct
from functools import cache
from pathlib import Path
from typing import Any

import html5lib

from tests.browser.conftest import Sites
from tests.standards.test_schema_org import expanded

REFRESH = 'http-equiv="refresh"'
NAMED = ("og:title", "og:description", "og:type", "og:url", "og:image", "og:image:alt", "og:site_name")


@cache
def head_of(path: Path) -> Any:
    head, _ = html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
    return head


def told(head: Any, attribute: str) -> dict[str, str]:
    """Return what the meta elements of a head tell under an attribute; raises AssertionError for what is told twice."""
    pairs = [(meta.get(attribute), meta.get("content")) for meta in head.iter("meta") if meta.get(attribute)]
    assert len(dict(pairs)) == len(pairs), pairs
    return dict(pairs)


def test_every_page_says_what_it_is_and_where(sites: Sites) -> None:
    for dossier, folder in sites.folders.items():
        for path in sorted(folder.rglob("index.html")):
            name = f"{dossier} {path.relative_to(folder).as_posix()}"
            head = head_of(path)
            canonical = [link.get("href") for link in head.iter("link") if link.get("rel") == "canonical"]
            assert len(canonical) == 1, name
            ahead = {"next", "prefetch", "preload", "prerender"}  # of "next" Firefox makes the second
            assert not [link for link in head.iter("link") if ahead & set((link.get("rel") or "").split())], name
            feeds = [link for link in head.iter("link") if link.get("type") == "application/atom+xml"]
            assert len(feeds) == 1, name
            assert (path.parent / feeds[0].get("href")).is_file(), name
            if any(meta.get("http-equiv") == "refresh" for meta in head.iter("meta")):
                continue
            properties, names = told(head, "property"), told(head, "name")
            assert all(properties.get(one, "").strip() for one in NAMED), name
            assert properties["og:url"] == canonical[0], name
            assert properties["og:description"] == names["description"], name
            assert names["twitter:card"] == "summary_large_image", name
            image = folder / properties["og:image"].removeprefix(_root(folder))
            assert struct.unpack(">II", image.read_bytes()[16:24]) == (1200, 630), name


def _root(folder: Path) -> str:
    return next(
        str(link.get("href")) for link in head_of(folder / "index.html").iter("link") if link.get("rel") == "canonical"
    )


def test_every_description_is_one_and_a_processor_reads_it(sites: Sites) -> None:
    count = 0
    for folder in sites.folders.values():
        for path in sorted(folder.rglob("*.html")):
            found = [
                script.text for script in head_of(path).iter("script") if script.get("type") == "application/ld+json"
            ]
            assert len(found) <= 1
            for text in found:
                assert "<" not in text
                node = expanded(text)
                assert node["@type"]
                if (title := told(head_of(path), "property")["og:title"]) and "url" in json.loads(text):
                    assert json.loads(text)["name"]
                    count += json.loads(text)["name"] == title
    assert count > 150


def test_the_sitemap_names_every_page_that_may_be_found(sites: Sites) -> None:
    for folder in sites.folders.values():
        listed = (folder / "sitemap.xml").read_text("utf-8")
        texts = [path.read_text("utf-8") for path in folder.rglob("index.html")]
        found = {
            text.partition('rel="canonical" href="')[2].partition('"')[0]: text for text in texts if REFRESH not in text
        }
        assert listed.count("<loc>") == len(found) > 50
        assert all(f"<loc>{address}</loc>" in listed for address in found)
        assert listed.count("<lastmod>") == sum('"article:modified_time"' in text for text in found.values())
