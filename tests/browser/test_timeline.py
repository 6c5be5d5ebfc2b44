"""The timeline's choices: by kind and speaker, kept in the address, and the whole list without script."""

from __future__ import annotations

from tests.browser.conftest import OpenPage

SHOWN = ".dx-moments > li:not([hidden])"


def test_kinds_and_a_speaker_narrow_the_list_and_the_address_says_so(open_page: OpenPage) -> None:
    page = open_page("real", "people/")
    page.locator(".dx-sections a", has_text="Timeline").click()  # arriving as readers do
    status = page.locator(".dx-filter [role=status]")
    status.wait_for()
    whole = page.locator(".dx-moments > li").count()
    assert status.inner_text() == f"{whole} of {whole} shown"
    page.get_by_label("Speaker").select_option("oleh-syniehubov")
    said = page.locator(SHOWN).count()
    assert 0 < said < whole
    assert all(line.get_attribute("data-speaker") == "oleh-syniehubov" for line in page.locator(SHOWN).all())
    page.get_by_role("group", name="Show").get_by_label("Claims").check()
    claims = page.locator(SHOWN).count()
    assert 0 < claims < said
    assert status.inner_text() == f"{claims} of {whole} shown"
    assert page.url.endswith("/timeline/?kind=claims&speaker=oleh-syniehubov")
    days = page.locator(".dx-clocks:visible").count()
    assert (
        days
        == page.locator(".dx h2[id^=day]:visible").count()
        == page.locator(".dx-contents a[href*='#day']:visible").count()
    )
    page.reload()
    page.get_by_text(f"{claims} of {whole} shown").wait_for()
    assert page.get_by_label("Speaker").input_value() == "oleh-syniehubov"
    page.get_by_role("button", name="Show all").click()
    page.get_by_text(f"{whole} of {whole} shown").wait_for()
    assert page.url.endswith("/timeline/")


def test_an_address_with_strange_choices_shows_no_less(open_page: OpenPage) -> None:
    page = open_page("real", "timeline/?speaker=nobody-at-all&kind=%3Cb%3E")
    status = page.locator(".dx-filter [role=status]")
    status.wait_for()
    whole = page.locator(".dx-moments > li").count()
    assert status.inner_text() == f"{whole} of {whole} shown"


def test_without_script_the_list_is_whole(open_page: OpenPage) -> None:
    page = open_page("real", "timeline/?kind=claims", java_script_enabled=False)
    assert page.locator(".dx-filter").count() == 0
    assert page.locator(".dx-moments > li:visible").count() == page.locator(".dx-moments > li").count() > 1
