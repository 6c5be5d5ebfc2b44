"""Light and dark: as the system has them, until a reader chooses; the choice is kept, and holds before the first paint."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

PAPER = {"light": "rgb(247, 245, 240)", "dark": "rgb(22, 24, 27)"}


def _shows(page: Page, colours: str) -> None:
    expect(page.locator("body")).to_have_css("background-color", PAPER[colours])
    other = {"light": "dark", "dark": "light"}[colours]
    assert page.locator(f".dx-figure .dx-{colours}:visible").count() > 0
    assert page.locator(f".dx-figure .dx-{other}:visible").count() == 0


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_switch_changes_colours_and_drawings_and_is_remembered(system: str, open_page: OpenPage) -> None:
    page = open_page("real", "figures/", color_scheme=system)
    switch = page.locator(".dx-colours")
    said = [
        "Colours: as the system. Change to light",
        "Colours: light. Change to dark",
        "Colours: dark. Change to as the system",
    ]
    for name, shown in zip(said, (system, "light", "dark"), strict=True):
        expect(switch).to_have_accessible_name(name)
        assert switch.locator("svg:visible").count() == 1
        _shows(page, shown)
        page.goto(page.url)
        expect(switch).to_have_accessible_name(name)
        _shows(page, shown)
        switch.focus()
        page.keyboard.press("Enter")
    expect(switch).to_have_accessible_name(said[0])
    _shows(page, system)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_without_script_the_colours_are_the_system_s(system: str, open_page: OpenPage) -> None:
    page = open_page("real", "figures/", color_scheme=system, java_script_enabled=False)
    _shows(page, system)
    assert not page.locator(".dx-colours").is_visible()


def test_a_choice_holds_before_the_page_is_painted(open_page: OpenPage) -> None:
    page = open_page("real", "figures/", color_scheme="light")
    page.evaluate("localStorage.setItem('dossier-colours', 'dark')")
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => { window.early = getComputedStyle(document.body).backgroundColor })"
    )
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(page.url)
    assert page.evaluate("window.early") == PAPER["dark"]
