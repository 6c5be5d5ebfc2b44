from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.extraction.names.same_name import SAME, SURE, NameKind, group_names, same_name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zavrazhniy", "Zavrazhny"),
        ("Syniehubov", "Sinehubov"),
        ("Sinehubov", "Синєгубов"),
        ("Gerashchenko", "Herashchenko"),
        ("Hiznai", "Hiznay"),
        ("Coffman", "Kofman"),
        ("Mohammed", "Muhammad"),
        ("Zelenskyy", "Zelensky"),
        ("Alexei", "Aleksey"),
        ("Osama bin Quxen", "Usama ibn Quxen"),
        ("Bashar al-Quxad", "Bashar el-Quxad"),
        ("Roe, Jane", "Jane Roe"),
        ("Roe Jane", "Jane Roe"),
        ("J. Roe", "Jane Roe"),
        ("Dr. Jane Roe", "Jane Roe"),
        ("Jane Quentin Roe", "Jane Roe"),
        ("JANE ROE", "Jane Roe"),
        ("Volodymyr Oleksandrovych Quxenko", "Volodymyr Quxenko"),
        ("Bill Placeholder", "William Placeholder"),
        ("Володимир Тестенко", "Volodymyr Testenko"),
        ("José Núñez", "Jose Nunez"),
    ],
)
def test_one_person_in_two_spellings(a: str, b: str) -> None:
    assert same_name(a, b, "person") >= SURE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jane Roe", "John Roe"),
        ("J. Roe", "Karla Roe"),
        ("Jane Roe", "Jane Doe"),
        ("Jane A. Roe", "Jane B. Roe"),
        ("Ivan Ivanovych Test", "Ivan Petrovych Test"),
        ("Abu Musab", "Abu Bakr"),
        ("Roe", "Doe"),
        ("Jane Roe", ""),
        ("North Quxland", "South Quxland"),
    ],
)
def test_two_people(a: str, b: str) -> None:
    assert same_name(a, b, "person") < SAME


@pytest.mark.parametrize(("a", "b"), [("Clifton", "Clinton"), ("Ivanov", "Ivanova"), ("Marina Roe", "Mariana Roe")])
def test_a_slip_or_another_name_is_left_to_the_editor(a: str, b: str) -> None:
    assert SAME <= same_name(a, b, "person") < SURE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ministry of Defence", "Defense Ministry"),
        ("The Quxington Post", "Quxington Post"),
        ("Quokka Forces Watch", "QFW"),
        ("Quokka AG", "Quokka Aktiengesellschaft"),
        ("OAO Quokka", "Quokka JSC"),
        ("Quokka Trade Ltd.", "Quokka Trade Limited Liability Company"),
        ("Q.X.C Aviation", "QXC Aviation"),
        ("1st Quokka Bank", "First Quokka Bank"),
    ],
)
def test_one_organization(a: str, b: str) -> None:
    assert same_name(a, b, "organization") >= SURE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Government of Iraq", "Government of Iran"),
        ("8th Army", "9th Army"),
        ("Foreign Ministry", "Defence Ministry"),
        ("Quokka Systems Ltd", "Quokka Ltd"),
        ("Management Company", "Westside Management Company"),
        ("Russian army", "Ukrainian army"),
        ("ANO Quokka", "Quokka LLC"),
    ],
)
def test_two_organizations(a: str, b: str) -> None:
    assert same_name(a, b, "organization") < SAME


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Kharkiv", "Харьков", True),
        ("Dnipro", "Dnepr", True),
        ("Aleppo", "Halab", True),
        ("Donbas", "Donbass", True),
        ("Kharkiv", "Kherson", False),
        ("Sudan", "South Sudan", False),
        ("Iran", "Iraq", False),
        ("Quxa", "Quxah", True),
        ("Quxa", "Quxa Oblast", False),
    ],
)
def test_places_by_the_gazetteer_else_by_letters(a: str, b: str, one: bool) -> None:
    assert (same_name(a, b, "place") >= SAME) is one


def test_groups_in_order_of_first_appearance() -> None:
    assert group_names(["Kharkiv", "Kherson", "Kharkov", "Харків", "Kharkiv"]) == (
        ("Kharkiv", "Kharkov", "Харків"),
        ("Kherson",),
    )


def test_a_surname_joins_the_one_full_name_that_ends_in_it() -> None:
    assert group_names(["Jane Testniy", "Testny", "Bob Quxen"], "person") == (
        ("Jane Testniy", "Testny"),
        ("Bob Quxen",),
    )


def test_a_surname_of_two_people_joins_neither() -> None:
    names = ["Jane Testenko", "Testenko", "Bob Testenko"]
    assert group_names(names, "person") == (("Jane Testenko",), ("Testenko",), ("Bob Testenko",))


_NAMES = st.sampled_from(
    ["Jane Roe", "Roe", "J. Roe", "Kharkov", "Харків", "Quxa Ltd", "UN", "", " ", "李", "al-Quxi", "O’Qux", "3%ers"]
)
_KINDS: st.SearchStrategy[NameKind | None] = st.sampled_from([None, "person", "organization", "place"])


@settings(deadline=None)  # the first example may load the gazetteer
@given(st.one_of(st.text(max_size=30), _NAMES), st.one_of(st.text(max_size=30), _NAMES), _KINDS)
def test_likeness_is_symmetric_and_a_share(a: str, b: str, kind: NameKind | None) -> None:
    score = same_name(a, b, kind)
    assert 0 <= score <= 1
    assert score == pytest.approx(same_name(b, a, kind))
    assert same_name(a, a, kind) == 1


@settings(deadline=None)  # the first example may load the gazetteer
@given(st.lists(_NAMES, max_size=12), _KINDS)
def test_every_name_is_in_one_group(names: list[str], kind: NameKind | None) -> None:
    groups = group_names(names, kind)
    assert sorted(name for group in groups for name in group) == sorted(set(names))
