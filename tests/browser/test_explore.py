"""The page Explore: words and facets choose records, the address keeps the choice, and without script there is a way on."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Sites

# What an index would say if somebody had got markup into it.
HOSTILE = """
const found = {
  url: "/places/kharkiv/", filters: { Kind: ["<b>Place</b>"] }, meta: { title: "<img src=x onerror=alert(1)>" },
  excerpt: 'before <mark>lit</mark> &lt;i&gt; <img src=x onerror="alert(1)"><script>alert(1)</script> after',
};
export const options = async () => {};
export const init = async () => {};
export const filters = async () => ({ Kind: { "<u>Place</u>": 1 } });
export const search = async () => ({ results: [{ data: async () => found }], filters: {} });
"""


def _count(page: Page, text: str) -> None:
    expect(page.locator(".dx-explore [role=status]")).to_have_text(text)


def _check(page: Page, facet: str, value: str) -> None:
    page.locator(f"[data-facet={facet}]").get_by_label(re.compile(rf"^{value}\b")).check()


def _titles(page: Page) -> list[str]:
    return page.locator(".dx-explore__found ol > li > a").all_text_contents()


def test_every_record_is_found_and_choices_narrow_the_list(open_page: OpenPage, sites: Sites) -> None:
    pages = {path: path.read_text("utf-8") for path in sites.folders["real"].rglob("*.html")}
    records = [text for text in pages.values() if "data-pagefind-body" in text]
    quotes = [text for text in records if '[content]" content="Quotation"' in text]
    corrupt = [text for text in quotes if '[content]" content="suspected corrupt"' in text]
    assert 0 < len(corrupt) < len(quotes) < len(records)
    page = open_page("real", "explore/")
    _count(page, f"{len(records)} records")
    _check(page, "Kind", "Quotation")
    _count(page, f"{len(quotes)} records")
    _check(page, "Wording", "suspected corrupt")
    _count(page, f"{len(corrupt)} record{'' if len(corrupt) == 1 else 's'}")
    for notes in page.locator(".dx-explore__found ol > li .dx-kind").all():
        expect(notes).to_contain_text("suspected corrupt")
    _check(page, "Kind", "Place")
    _count(page, f"{len(corrupt)} record{'' if len(corrupt) == 1 else 's'}")


def test_words_in_any_script_are_found_marked_and_kept_in_the_address(open_page: OpenPage) -> None:
    page = open_page("real", "explore/")
    page.get_by_label("Words").fill("Харків")
    expect(page.locator(".dx-explore__found mark").first).to_contain_text("Харків")
    expect(page.locator(".dx-explore__found ol > li > a").first).to_have_text("Kharkiv")
    _check(page, "Kind", "Place")
    expect(page).to_have_url(re.compile(r"\?words=%D0%A5[^&]*&kind=Place$"))
    before = page.locator(".dx-explore [role=status]").text_content() or ""
    titles = _titles(page)
    page.reload()
    _count(page, before)
    assert _titles(page) == titles
    assert page.get_by_label("Words").input_value() == "Харків"
    page.locator(".dx-explore__found ol > li > a").first.click()
    expect(page.locator("h1").first).to_have_text("Kharkiv")


def test_it_is_reached_from_the_home_page_and_used_by_keyboard_under_its_policy(open_page: OpenPage) -> None:
    page = open_page("real", "")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.locator(".dx-ways").get_by_role("link", name="Explore").click()
    expect(page.locator(".dx-explore__found ol > li")).to_have_count(20)
    page.get_by_role("button", name="Show more").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".dx-explore__found ol > li")).to_have_count(40)
    expect(page.locator(".dx-explore__found ol > li:nth-child(21) > a")).to_be_focused()
    page.locator("[data-facet=Outcome] input").first.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-facet=Outcome] input").first).to_be_checked()
    expect(page.locator(".dx-explore__found ol > li .dx-kind").first).to_contain_text("Casualty report")
    page.get_by_role("button", name="Clear all").press("Enter")
    expect(page.get_by_label("Words")).to_be_focused()
    expect(page).to_have_url(re.compile(r"explore/$"))
    assert said == []


def test_without_script_the_notice_leads_to_the_same_records(open_page: OpenPage) -> None:
    page = open_page("real", "explore/", java_script_enabled=False)
    expect(page.locator("form.dx-explore")).to_be_hidden()
    expect(page.locator(".dx-explore__notice")).to_be_visible()
    page.locator(".dx-explore__notice").get_by_role("link", name="Quotations").click()
    expect(page.locator("h1")).to_have_text("Quotations")


def test_where_no_index_was_made_the_notice_stands(open_page: OpenPage) -> None:
    page = open_page("real", "")
    page.route("**/pagefind/pagefind.js", lambda route: route.fulfill(status=404))
    page.locator(".dx-ways").get_by_role("link", name="Explore").click()
    expect(page.locator(".dx-explore__notice")).to_be_visible()
    expect(page.locator("form.dx-explore")).to_be_hidden()


def test_markup_in_an_index_is_shown_as_text(open_page: OpenPage) -> None:
    page = open_page("real", "")
    page.route("**/pagefind/pagefind.js", lambda route: route.fulfill(body=HOSTILE, content_type="text/javascript"))
    page.locator(".dx-ways").get_by_role("link", name="Explore").click()
    _count(page, "1 record")
    item = page.locator(".dx-explore__found ol > li")
    expect(item.locator("a")).to_have_text("<img src=x onerror=alert(1)>")
    expect(item.locator("p").last).to_have_text("before lit <i> alert(1) after")
    expect(item.locator("mark")).to_have_text("lit")
    assert page.locator("form.dx-explore :is(img, script, b, u, i)").count() == 0
