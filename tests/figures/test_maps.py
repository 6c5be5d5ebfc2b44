"""Maps: circles true to scale, names without collisions, nothing for a place without coordinates."""

from __future__ import annotations

import re
from math import cos, pi, radians
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.figures.atlas import Frame
from builder.figures.figure import figure_files
from builder.figures.map_places import MapPlace, frame_of, located, locator_of
from builder.figures.maps import CREDIT, locator_figures, map_figure
from builder.figures.projection import projection
from tests.figures.samples import NASTY, PLACES, charts, outside, overlaps, printed, rows

KHARKIV = MapPlace("Kharkiv", 49.98, 36.25, 25_000, "city", emphasised=True)
NOWHERE = MapPlace("nowhere known", None, None, 0, "site")


def tints(spec: dict[str, Any]) -> dict[str, int]:
    return {
        layer["mark"]["fill"]: len(layer["data"]["values"])
        for layer in spec["layer"]
        if layer["mark"]["type"] == "geoshape"
    }


def test_no_place_to_draw_no_map() -> None:
    assert map_figure("none", ()) is None
    assert map_figure("none", (NOWHERE, MapPlace("Ukraine", 49.0, 32.0, 500_000, "country"))) is None
    assert map_figure("none", (MapPlace("the pole", 89.0, 0.0, 10, "site"),)) is None


def test_nothing_is_drawn_for_a_place_without_coordinates_and_the_lines_say_so() -> None:
    figure = map_figure("some", (KHARKIV, NOWHERE))
    assert figure is not None
    for spec in charts(figure):
        assert len(rows(spec, "point")) == 1
        assert "nowhere known" not in printed(spec)
    assert figure.lines == (
        "Kharkiv (city): 49.98° N, 36.25° E, within 25 km",
        "nowhere known (site): not drawn, no coordinates",
    )
    assert figure.alt == "Map with one place: Kharkiv. The table gives their positions and how exactly each is known."


def test_a_circle_has_its_true_radius() -> None:
    spec, _ = charts(map_figure("one", (MapPlace("a region", 49.0, 32.0, 100_000, "region"),)))
    (circle,) = rows(spec, "point")
    kilometres_of_a_px = 2 * pi * 6371.0088 * cos(radians(49)) / (2 * pi * spec["projection"]["scale"])
    assert (circle["size"] / 4) ** 0.5 * kilometres_of_a_px == pytest.approx(100, rel=0.001)


def test_what_is_known_more_closely_than_can_be_drawn_is_an_open_ring() -> None:
    figure = map_figure("one", (MapPlace("a yard", 49.0, 32.0, 10, "site"),))
    assert figure is not None
    (ring,) = rows(charts(figure)[0], "point")
    assert (ring["size"], ring["fill"]) == (81.0, "none")
    assert "A small open ring" in figure.note
    assert "A circle" not in figure.note


def test_the_country_of_the_emphasised_place_has_its_own_tint() -> None:
    for spec in charts(map_figure("two", (KHARKIV, MapPlace("Kursk", 51.73, 36.19, 5_000, "city")))):
        assert tints(spec)["country"] == 1
        assert tints(spec)["land"] > 3
    both, _ = charts(
        map_figure(
            "both", (MapPlace("Kursk", 51.73, 36.19, 5_000, "city"), MapPlace("Sumy", 50.9, 34.8, 5_000, "city"))
        )
    )
    assert tints(both)["country"] == 2
    port, _ = charts(map_figure("port", (MapPlace("Suva", -18.14, 178.44, 3_000, "city", emphasised=True),)))
    assert tints(port)["country"] == 1


def test_the_map_shows_the_emphasised_and_tells_what_lies_outside() -> None:
    figure = map_figure(
        "far", (KHARKIV, MapPlace("Lima", -12.0, -77.0, 9_000, "city"), MapPlace("Kyiv", 50.45, 30.5, 9_000, "city"))
    )
    assert figure is not None
    for spec in charts(figure):
        assert {"Kharkiv", "Kyiv"} <= set(printed(spec))
        assert "Lima" not in printed(spec)
        assert len(rows(spec, "point")) == 2
    assert [("outside this map" in line) for line in figure.lines] == [False, True, False]
    assert "Outside this map: Lima." in figure.note
    assert figure.alt.startswith("Map with 2 places: Kharkiv, Kyiv; Lima outside it.")


def test_credit_and_what_contested_borders_follow() -> None:
    near, far = map_figure("near", (KHARKIV,)), map_figure("far", (MapPlace("Lima", -12.0, -77.0, 9_000, "city"),))
    assert near is not None
    assert far is not None
    assert CREDIT in near.note
    assert CREDIT in far.note
    assert "Crimea is drawn within Ukraine" in near.note
    assert "Crimea" not in far.note


def test_countries_are_named() -> None:
    wide, narrow = charts(map_figure("two", (KHARKIV,)))
    for spec in (wide, narrow):
        assert {"Ukraine", "Russia", "Belarus", "Romania"} <= set(printed(spec))


@pytest.mark.parametrize(("width", "height"), [(560, 360), (300, 300)])
def test_the_renderer_projects_as_we_do(width: int, height: int, tmp_path: Path) -> None:
    figure = map_figure("one", (KHARKIV,), Frame(20, 44, 41, 54))
    assert figure is not None
    x, y = projection(Frame(20, 44, 41, 54), width, height).at(36.25, 49.98)
    picture = figure.pictures[0]
    svg = figure_files(figure, tmp_path)[picture.wide if width == 560 else picture.narrow].decode()
    place = re.search(r'transform="translate\(([\d.]+),([\d.]+)\)" d="M[^"]*A', svg)
    assert place is not None
    assert [float(place[1]), float(place[2])] == pytest.approx([x, y], abs=0.02)


@given(st.floats(-150, 150), st.floats(-60, 60), st.floats(2, 60), st.floats(2, 40))
def test_a_frame_is_shown_whole(lon: float, lat: float, wide: float, tall: float) -> None:
    frame = Frame(lon - wide / 2, max(lat - tall / 2, -79), lon + wide / 2, min(lat + tall / 2, 79))
    view = projection(frame, 560, 360)
    shown = view.shown
    assert shown.west <= frame.west + 1e-3
    assert shown.south <= frame.south + 1e-3
    assert shown.east >= frame.east - 1e-3
    assert shown.north >= frame.north - 1e-3
    assert list(view.at(shown.west, shown.north)) == pytest.approx([0, 0], abs=1e-6)


PLACE = st.builds(
    MapPlace,
    st.sampled_from([*NASTY, "Brenn", "Old Mill", "Харків"]),
    st.floats(46, 51).map(lambda value: round(value, 2)),
    st.floats(25, 38).map(lambda value: round(value, 2)),
    st.sampled_from([10, 5_000, 25_000, 150_000]),
    st.sampled_from(["region", "city", "district", "site"]),
    st.booleans(),
)


@settings(max_examples=12)
@given(st.lists(PLACE, min_size=1, max_size=12, unique=True))
def test_names_never_lie_over_each_other_or_outside(places: list[MapPlace]) -> None:
    figure = map_figure("any", tuple(places))
    for spec in charts(figure):
        assert overlaps(spec) == []
        assert outside(spec) == []
    assert figure is not None
    assert len(figure.lines) == len(places)
    shown = sum("outside this map" not in line for line in figure.lines)
    assert [len(rows(spec, "point")) for spec in charts(figure)] == [shown, shown]


def test_a_locator_is_near_unless_it_would_show_one_country_only() -> None:
    def name(lat: float, lon: float, kind: Any = "city", uncertainty: int = 100) -> str:
        found = locator_of(MapPlace("x", lat, lon, uncertainty, kind))
        assert found is not None
        return found[0]

    assert name(49.98, 36.25) == "locator-51n-35e-near"
    assert name(49.98, 36.25, "region") == "locator-48n-40e-far"
    assert name(49.98, 36.25, uncertainty=200_000) == "locator-48n-40e-far"
    assert name(57.0, 57.0) == "locator-60n-60e-far"
    assert name(-33.9, -58.4) == "locator-33s-60w-near"


@settings(max_examples=60)
@given(st.floats(-78, 78), st.floats(-180, 180), st.sampled_from(["region", "city"]))
def test_a_locator_shows_its_place_well_inside(lat: float, lon: float, kind: Any) -> None:
    found = locator_of(MapPlace("x", lat, lon, 100, kind))
    assert found is not None
    name, frame = found
    assert re.fullmatch(r"locator-\d+[ns]-\d+[ew]-(near|far)", name)
    x, y = projection(frame, 560, 360).at(lon, lat)
    assert 40 < x < 520
    assert 10 < y < 350


def test_places_near_each_other_share_a_locator() -> None:
    district = MapPlace("Saltivka", 50.03, 36.35, 800, "district")
    region = MapPlace("the region", 49.6, 36.5, 120_000, "region")
    figures = locator_figures((KHARKIV, district, region, NOWHERE))
    assert list(figures) == ["locator-48n-40e-far", "locator-51n-35e-near"]
    near = figures["locator-51n-35e-near"]
    assert [line.split(" (")[0] for line in near.lines] == ["Kharkiv", "Saltivka"]
    assert {row["stroke"] for row in rows(charts(near)[0], "point")} == {"ink-2"}
    assert locator_of(NOWHERE) is None


def test_a_frame_holds_its_places_with_their_uncertainty() -> None:
    frame = frame_of(located(PLACES))
    for each in located(PLACES):
        reach = each.uncertainty_m / 111_195
        assert frame.holds(each.lon, each.lat + reach)
        assert frame.holds(each.lon - reach / cos(radians(each.lat)), each.lat)
    assert frame.east - frame.west >= 10
