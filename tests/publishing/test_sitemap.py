"""The sitemap tells of each page when its record last changed, and never when the site was built."""

from __future__ import annotations

import gzip
from pathlib import Path

from builder.publishing.sitemap import Entry, dated_truly, entries
from tests.projects import write_files

CANONICAL = '<link rel="canonical" href="https://velm.example/{}">'


def _page(path: str, more: str = "") -> str:
    return f"<!doctype html><html><head>{CANONICAL.format(path)}{more}</head><body><p>A</p></body></html>"


def _site(root: Path) -> Path:
    return write_files(
        root,
        {
            "index.html": _page(""),
            "404.html": "<!doctype html><head></head>",
            "people/ann/index.html": _page(
                "people/ann/", '<meta property="article:modified_time" content="2019-06-03">'
            ),
            "people/old/index.html": _page("people/old/", '<meta http-equiv="refresh" content="0; url=../ann/">'),
            "people/draft/index.html": _page("people/draft/", '<meta name="robots" content="noindex">'),
            "places/a&amp;b/index.html": _page("places/a&amp;b/"),
            "sitemap.xml": "<urlset><url><loc>https://velm.example/</loc><lastmod>2026-01-01</lastmod></url></urlset>",
        },
    )


def test_each_page_has_the_date_of_its_last_change_or_none(tmp_path: Path) -> None:
    site = _site(tmp_path)
    dated_truly(site)
    text = (site / "sitemap.xml").read_text("utf-8")
    assert entries(site) == (
        Entry("https://velm.example/", ""),
        Entry("https://velm.example/people/ann/", "2019-06-03"),
        Entry("https://velm.example/places/a&b/", ""),
    )
    assert text.count("<lastmod>") == 1
    assert "<loc>https://velm.example/people/ann/</loc><lastmod>2019-06-03</lastmod>" in text
    assert "a&amp;b" in text
    assert "2026" not in text
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == text.encode()


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    site = _site(tmp_path)
    dated_truly(site)
    before = [(site / name).read_bytes() for name in ("sitemap.xml", "sitemap.xml.gz")]
    dated_truly(site)
    assert [(site / name).read_bytes() for name in ("sitemap.xml", "sitemap.xml.gz")] == before


def test_a_site_without_an_address_keeps_its_sitemap_without_dates(tmp_path: Path) -> None:
    site = write_files(
        tmp_path, {"index.html": "<p>A</p>", "sitemap.xml": "<url><loc>/</loc> <lastmod>2026-01-01</lastmod></url>"}
    )
    dated_truly(site)
    assert (site / "sitemap.xml").read_text("utf-8") == "<url><loc>/</loc></url>"
