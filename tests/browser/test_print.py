"""An event's dossier on paper: every section, note and address is in the PDF, and no link leads to the machine that made it."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from builder.publishing.printing import print_event
from tests.browser.conftest import OpenPage, Sites
from tests.sites import read_page, search_index

ADDRESS = "https://velm.example/"
EVENT = "market-shelling"


@pytest.fixture(scope="module")
def pdf(sites: Sites, chromium: str) -> PdfReader:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHROMIUM", chromium)
        return PdfReader(io.BytesIO(print_event(sites.folders["example"], EVENT, ADDRESS)))


def _text(pdf: PdfReader) -> str:
    """Return what is on all pages; letters that the font joins come apart again."""
    return unicodedata.normalize("NFKC", " ".join(" ".join(page.extract_text() for page in pdf.pages).split()))


def test_every_heading_and_record_is_on_paper(pdf: PdfReader, sites: Sites) -> None:
    text = _text(pdf)
    page: Path = sites.folders["example"] / "print" / EVENT / "index.html"
    source = page.read_text("utf-8")
    for heading in ("Where", "Killed and injured", "Weapons, as alleged", "In their words", "What the parties say"):
        assert heading in text, heading
    for heading in (
        "What is not known",
        "Casualty figures",
        "Claims in full",
        "Quotations in full",
        "Notes",
        "Sources",
    ):
        assert heading in text, heading
    assert "Sensitive content:" in text
    assert "at least 12 people were killed" in text
    assert "https://velm.example/sources/courier-2019-05-14/#c131-161" in text.replace(" ", "") or "#c131-161" in text
    assert source.count("<h3") > 15


def test_pages_are_numbered_a4_and_carry_no_furniture(pdf: PdfReader) -> None:
    count = len(pdf.pages)
    assert f"{count} / {count}" in pdf.pages[-1].extract_text()
    assert round(float(pdf.pages[0].mediabox.width)) == 595
    first = pdf.pages[0].extract_text()
    for furniture in ("Search", "Overview", "Print this dossier", "On this page"):
        assert furniture not in first


def test_links_lead_to_the_site_s_address(pdf: PdfReader) -> None:
    links = {
        str(note["/A"]["/URI"])
        for page in pdf.pages
        for note in (one.get_object() for one in page.get("/Annots", []))
        if "/A" in note and "/URI" in note["/A"]
    }
    assert f"{ADDRESS}people/nadia-sarruf/" in links
    assert [link for link in links if "127.0.0.1" in link or link.startswith("file:")] == []


def test_the_page_is_reached_from_the_event_and_left_out_of_the_search(open_page: OpenPage, sites: Sites) -> None:
    page = open_page("example", f"events/{EVENT}/")
    page.get_by_role("link", name="Print this dossier").click()
    expect(page.locator("h2#notes")).to_be_visible()
    elements = read_page(sites.folders["example"] / "print" / EVENT / "index.html").elements
    canonical = [
        dict(attributes) for tag, attributes in elements if tag == "link" and ("rel", "canonical") in attributes
    ]
    assert [link["href"] for link in canonical] == [f"{ADDRESS}events/{EVENT}/"]
    assert not [one for one in search_index(sites.folders["example"])["docs"] if one["location"].startswith("print/")]
