"""The fields as editors are told of them: none missing, none without words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from builder.authoring.fields import Field, fields_of, model_named
from builder.records import KINDS
from builder.records.place import Place
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.settings import Settings

MODELS = (*KINDS, Settings)


def _all(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from _all(field.inner)


@pytest.mark.parametrize("model", MODELS)
def test_every_written_field_is_told_once_with_help_and_form(model: type[Record]) -> None:
    fields = fields_of(model)
    written = {field.alias or name for name, field in model.model_fields.items()} - {"id", "body"}
    assert sorted(field.name for field in fields) == sorted(written)
    assert all(field.help and field.form for field in _all(fields))


def test_what_a_field_expects() -> None:
    fields = {field.name: field for field in fields_of(Quote)}
    assert fields["kind"].form == "direct, partial, headline or scare"
    assert fields["speaker"].form == "person:id or organization:id"
    assert (fields["reviewed_by"].many, fields["reviewed_by"].form) == (True, "one line of text")
    assert (fields["evidence"].required, fields["evidence"].form) == (True, "a list of fields")
    assert [field.name for field in fields["evidence"].inner if field.required] == ["exact", "source"]
    assert {field.name: field.form for field in fields_of(Place)}["within"] == "the id of a place"


def test_own_fields_come_before_shared_ones() -> None:
    names = [field.name for field in fields_of(Quote)]
    assert names[0] == "review"
    assert names.index("speaker") < names.index("chain") < names.index("visibility")


def test_the_nearest_kind_is_told() -> None:
    assert model_named("dossier") is Settings
    with pytest.raises(ValueError, match="did you mean 'place'"):
        model_named("plcae")
