"""Keys and references: how records are named, and what a field that names one accepts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from builder.values.key import ID_PATTERN, Key, id_fault
from builder.values.reference import to

IDS = st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda text: id_fault(text) is None)


@given(IDS)
def test_a_printed_key_is_read_again(name: str) -> None:
    key = Key("person", name)
    assert to("person", "organization").parse(str(key)) == key
    assert to("person").parse(str(key)) == to("person").parse(name) == to("person").parse(key) == key


@given(st.text(max_size=100))
def test_an_id_is_a_safe_file_name_or_has_a_fault(text: str) -> None:
    if id_fault(text) is None:
        assert text == text.casefold().strip(". ")
        assert not set(text) - set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert 0 < len(text) <= 80


def test_keys_sort_by_kind_and_id() -> None:
    keys = [Key("quote", "a"), Key("claim", "b"), Key("claim", "a-b"), Key("claim", "a")]
    assert sorted(keys) == [Key("claim", "a"), Key("claim", "a-b"), Key("claim", "b"), Key("quote", "a")]


@pytest.mark.parametrize(
    ("kinds", "value", "told"),
    [
        (("person", "place"), "velm", "a reference such as person:id or place:id, found 'velm'"),
        (("person", "place"), "event:velm", "a reference such as person:id or place:id, found 'event:velm'"),
        (("person", "place"), "person:", "expected an id of small letters"),
        (("person",), "place:velm", "expected an id of small letters, digits and single hyphens, found 'place:velm'"),
        (("person",), "Velm", "expected an id of small letters"),
        (("person",), "", "expected an id of small letters"),
        (("person",), 12, "expected the id of a person"),
        (("person", "place"), None, "expected a reference such as person:id or place:id"),
        (("person",), ["a"], "expected the id of a person"),
    ],
)
def test_what_is_no_reference(kinds: tuple[str, ...], value: object, told: str) -> None:
    with pytest.raises(PydanticCustomError, match=told):
        to(*kinds).parse(value)
