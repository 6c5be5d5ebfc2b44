"""The walk over a record: every reference, anchor and prose text, each with the path of its field."""

from __future__ import annotations

from typing import Annotated

import pytest

from builder.records import KINDS
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.traversal import ExactWords, ProseText, Reference, parts
from builder.values.anchor import Selector
from builder.values.key import Key
from builder.values.model import Model
from builder.values.prose import Prose
from builder.values.reference import to
from tests.projects import example


class Inner(Model):
    """A part with a reference."""

    place: Annotated[Key, to("place", reverse="x")] | None = None


class Outer(Model):
    """A model with parts."""

    one: Inner | None = None
    many: tuple[Inner, ...] = ()
    places: tuple[Annotated[Key, to("place")], ...] = ()


def _find(value: object, kind: type[object]) -> int:
    """Count the values of a type in a record, by looking everywhere."""
    found = isinstance(value, kind)
    if isinstance(value, tuple) and not isinstance(value, Key):
        return sum(_find(item, kind) for item in value)
    if isinstance(value, Model):
        return found + sum(_find(getattr(value, name), kind) for name in type(value).model_fields)
    return int(found)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_nothing_is_passed_over(kind: type[Record]) -> None:
    dossier = example().dossier
    assert dossier
    for record in dossier.of(kind):
        found = list(parts(record))
        in_fields = [part for part in found if isinstance(part, Reference) and part.target.kinds and not part.offset]
        assert len([part for part in found if isinstance(part, ExactWords)]) == _find(record, Selector)
        assert len([part for part in found if isinstance(part, ProseText)]) == _find(record, Prose)
        assert len(in_fields) >= _find(record, Key)
        for part in found:
            value: object = record
            for step in part.path:
                alias = "form" if isinstance(value, Quote) and step == "kind" else step
                value = value[alias] if isinstance(alias, int) else getattr(value, str(alias))  # type: ignore[index]
            if isinstance(part, ExactWords):
                assert value is part.selector
            elif isinstance(part, ProseText):
                assert value is part.prose


def test_a_key_that_does_not_say_what_it_names_is_a_mistake_of_ours() -> None:
    class Loose(Model):
        other: Key

    with pytest.raises(TypeError, match="must say what it names"):
        list(parts(Loose(other=Key("place", "a"))))


def test_paths_lead_through_lists_and_optional_fields() -> None:
    outer = Outer.model_validate({"one": {"place": "a"}, "many": [{}, {"place": "b"}], "places": ["c", "d"]})
    assert [(part.path, str(part.key)) for part in parts(outer) if isinstance(part, Reference)] == [
        (("one", "place"), "place:a"),
        (("many", 1, "place"), "place:b"),
        (("places", 0), "place:c"),
        (("places", 1), "place:d"),
    ]
    assert list(parts(Outer())) == []
