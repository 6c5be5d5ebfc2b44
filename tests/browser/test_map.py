"""The map that is moved: offered where script runs, worked by keys alone, gone when a reader goes back, missed by nobody."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import WCAG, violations

EVENT = "events/shelling-of-kharkiv/"
START = "button.dx-map-turn"


def _started(page: Page) -> None:
    page.locator(START).first.click()
    page.locator(".leaflet-container").wait_for()


def test_the_keyboard_opens_a_place_follows_it_and_comes_back(open_page: OpenPage) -> None:
    page = open_page("real", EVENT, reduced_motion="reduce")
    page.locator(START).first.focus()
    page.keyboard.press("Enter")
    page.locator(".leaflet-container").wait_for()
    assert page.evaluate("document.activeElement.classList.contains('leaflet-container')")
    assert not page.locator(".dx-broad").first.is_visible()
    pin = page.get_by_role("button", name="Kharkiv", exact=True)
    before = pin.evaluate("pin => pin.getBoundingClientRect().x")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("x => document.querySelector('.dx-pin').getBoundingClientRect().x < x", arg=before)
    pin.press("Enter")
    link = page.locator(".dx-map-words a")
    assert link.evaluate("link => link === document.activeElement")
    assert "known to within" in page.locator(".dx-map-words").inner_text()
    page.keyboard.press("Escape")
    page.locator(".dx-map-words").wait_for(state="detached")
    assert pin.evaluate("pin => pin === document.activeElement")
    pin.press(" ")
    link.press("Enter")
    page.wait_for_url("**/places/kharkiv/")
    page.go_back()
    expect(page.locator("h1")).to_have_text("The shelling of Kharkiv")  # the page left has a map and a button too
    page.locator(START).first.wait_for()
    expect(page.locator(".dx-broad").first).to_be_visible()


def test_arriving_from_another_page_the_map_is_offered_and_the_drawing_comes_back(open_page: OpenPage) -> None:
    page = open_page("real", "people/")
    page.evaluate("window.same = true")
    page.locator(".dx-sections a", has_text="Overview").click()
    page.locator(START).first.wait_for()
    assert page.evaluate("window.same"), "the page was loaded anew: this is no instant navigation"
    _started(page)
    shown = page.locator(".dx-pin")
    assert shown.count() == len({pin.inner_text() for pin in shown.all()}) > 1
    shown.first.press("Enter")
    page.locator(".dx-map-words a").wait_for()
    assert violations(page, {"runOnly": [*WCAG, "best-practice"]}) == []
    page.locator(".dx-map-live").scroll_into_view_if_needed()
    page.emulate_media(media="print")
    assert page.locator(".dx-broad").first.is_visible()
    assert not page.locator(".dx-map-live").is_visible()
    page.emulate_media(media="screen")
    page.locator(START).first.click()
    assert page.locator(".leaflet-container").count() == 0
    assert page.locator(".dx-broad").first.is_visible()
    assert page.locator(START).first.evaluate("button => button === document.activeElement")


def test_the_drawing_stands_without_script_and_where_the_map_fails(open_page: OpenPage) -> None:
    plain = open_page("real", EVENT, java_script_enabled=False)
    assert plain.locator(".dx-broad").first.is_visible()
    assert plain.locator(START).count() == 0
    page = open_page("real", "")
    page.route(re.compile("leaflet.js"), lambda route: route.abort())
    page.locator(START).first.click()
    page.get_by_text("The map could not be started").wait_for()
    assert page.locator(".dx-broad").first.is_visible()
    assert page.locator(START).count() == 0


def test_a_place_s_name_is_text_whatever_it_holds(open_page: OpenPage) -> None:
    name = "<img src=x onerror='window.ran = 1'>"

    def hostile(route: Route) -> None:
        place = {"name": name, "address": "places/kharkiv/", "kind": name, "position": name, "within": name}
        where = {"lat": 49.0, "lon": 32.0, "radius": 0, "main": True}
        own = {
            "view": [30, 47, 36, 51],
            "area": [20, 42, 50, 60],
            "borders": "b.json",
            "main": [],
            "places": [place | where],
            "more": 0,
        }
        country = {
            "type": "Feature",
            "properties": {"name": name, "at": [[32, 50]]},
            "geometry": {"type": "MultiPolygon", "coordinates": []},
        }
        route.fulfill(
            json={"type": "FeatureCollection", "features": [country]} if "b.json" in route.request.url else own
        )

    page = open_page("real", EVENT)
    page.route(re.compile(r"assets/figures/.*\.json"), hostile)
    _started(page)
    page.locator(".dx-pin").press("Enter")
    assert page.locator(".dx-map-words a").inner_text() == name
    assert page.locator(".dx-map-live img").count() == 0
    assert page.evaluate("window.ran") is None
