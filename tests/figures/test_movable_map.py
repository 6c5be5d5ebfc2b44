"""What the script of a map reads: the same places as the drawing, and borders that maps share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.figures.atlas import Frame, Polygon
from builder.figures.figure import figure_files
from builder.figures.leaflet import leaflet_files
from builder.figures.map_places import MapPlace
from builder.figures.maps import map_figure
from builder.figures.movable_map import MOST, area_around, files_beside
from tests.figures.samples import NASTY

VELM = MapPlace("Velm", 49.98, 36.25, 25_000, "city", emphasised=True, page="places/velm.md", address="places/velm/")
YARD = MapPlace("a yard", 48.0, 35.0, 40, "site")
FRAME = Frame(30, 45, 40, 51)


def told(places: tuple[MapPlace, ...], frame: Frame = FRAME) -> tuple[dict[str, Any], dict[str, Any]]:
    own, borders = files_beside("map", places, ("Ukraine",), frame)
    return json.loads(own.work_out()), json.loads(borders.work_out())


def test_it_holds_the_places_that_can_be_drawn_the_main_one_first() -> None:
    nowhere = MapPlace("nowhere", None, None, 0, "site")
    far = MapPlace("far", -33.9, 151.2, 0, "city")
    country = MapPlace("Ukraine", 49.0, 32.0, 500_000, "country")
    own, _ = told((YARD, nowhere, far, country, VELM))
    assert [place["name"] for place in own["places"]] == ["Velm", "a yard"]
    assert own["places"][0] == {
        "name": "Velm", "address": "places/velm/", "kind": "city", "position": "49.98° N, 36.25° E", "within": "25 km",
        "lat": 49.98, "lon": 36.25, "radius": 25_000, "main": True,
    }  # fmt: skip
    assert own["places"][1]["address"] == ""
    assert own["view"] == list(FRAME)
    assert own["main"] == ["Ukraine"]


def test_there_are_never_too_many_and_the_rest_is_counted() -> None:
    many = tuple(MapPlace(f"place {number}", 48.0, 31 + number / 1000, 10, "site") for number in range(MOST + 7))
    own, _ = told(many)
    assert (len(own["places"]), own["more"]) == (MOST, 7)


def test_the_borders_are_those_of_the_atlas_with_crimea_within_ukraine() -> None:
    own, borders = told((VELM,))
    area = Frame(*own["area"])
    held = {}
    for feature in borders["features"]:
        rings = [Polygon(tuple(tuple(map(tuple, ring)) for ring in one)) for one in feature["geometry"]["coordinates"]]
        held[feature["properties"]["name"]] = rings
        for lon, lat in feature["properties"]["at"]:
            assert area.holds(lon, lat)
            assert any(polygon.holds(lon, lat) for polygon in rings), feature["properties"]["name"]
    assert any(polygon.holds(34.1, 45.2) for polygon in held["Ukraine"])
    assert not any(polygon.holds(34.1, 45.2) for polygon in held["Russia"])
    assert {"Ukraine", "Russia", "Belarus", "Moldova"} <= held.keys()


def test_maps_of_one_part_of_the_world_share_their_borders() -> None:
    (_, one), (_, other) = (
        files_beside(name, (VELM,), (), frame) for name, frame in (("a", FRAME), ("b", Frame(31, 45.5, 40, 51)))
    )
    (_, elsewhere) = files_beside("c", (VELM,), (), Frame(60, 20, 70, 26))
    assert one == other
    assert one.path != elsewhere.path
    assert one.made_from != elsewhere.made_from


@settings(max_examples=200)
@given(st.floats(-180, 180), st.floats(-79, 78), st.floats(0.5, 300), st.floats(0.5, 60))
def test_a_map_can_be_moved_around_what_it_shows_first(lon: float, lat: float, wide: float, tall: float) -> None:
    frame = Frame(lon, lat, lon + wide, min(lat + tall, 79))
    area = area_around(frame)
    assert area.south <= frame.south < frame.north <= area.north
    assert area.east - area.west <= 360
    assert area.east - area.west == 360 or (area.west < frame.west and frame.east < area.east)


def test_beyond_the_180th_meridian_everything_lies_on_one_side() -> None:
    east, west = MapPlace("east", -17.0, 179.0, 10, "site"), MapPlace("west", -17.0, -179.0, 10, "site")
    own, borders = told((east, west), Frame(175, -22, 185, -14))
    assert [place["lon"] for place in own["places"]] == [179.0, 181.0]
    (fiji,) = [each for each in borders["features"] if each["properties"]["name"] == "Fiji"]
    lons = [lon for polygon in fiji["geometry"]["coordinates"] for ring in polygon for lon, _ in ring]
    assert min(lons) > 170


@pytest.mark.parametrize("label", NASTY)
def test_no_label_breaks_the_data(label: str) -> None:
    own, _ = told((MapPlace(label, 49.0, 36.0, 10, "site"),))
    assert own["places"][0]["name"] == label


def test_the_files_of_a_map_are_pictures_data_and_leaflet_and_others_have_none(tmp_path: Path) -> None:
    figure = map_figure("map-1", (VELM,))
    assert figure
    files = figure_files(figure, tmp_path)
    assert files["assets/figures/map-1.json"] == figure.beside[0].work_out().encode()
    assert files[figure.beside[1].path] == figure.beside[1].work_out().encode()
    assert leaflet_files().items() <= files.items()
    assert b"Leaflet 1.9" in files["assets/leaflet/leaflet.js"]
    assert b"Volodymyr Agafonkin" in files["assets/leaflet/LICENSE.txt"]
    assert sorted(path for path in files if path.endswith(".svg")) == sorted(
        path for picture in figure.pictures for path in (picture.wide, picture.narrow)
    )
    assert figure_files(figure, tmp_path) == files


def test_the_table_names_what_is_not_on_the_map_too() -> None:
    nowhere = MapPlace("nowhere", None, None, 0, "site", page="places/nowhere.md")
    far = MapPlace("far", -33.9, 151.2, 1500, "city")
    figure = map_figure("map", (nowhere, far, VELM))
    assert figure
    rows = [(row.label, row.page, row.position, row.within) for row in figure.places]
    assert rows == [
        ("Velm", "places/velm.md", "49.98° N, 36.25° E", "25 km"),
        ("far", "", "33.9° S, 151.2° E, outside this map", "1.5 km"),
        ("nowhere", "places/nowhere.md", "no coordinates", ""),
    ]
