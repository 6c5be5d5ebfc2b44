"""Walks a record: every reference, every set of exact words and every prose text in it, each with the path of its field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from builder.values.anchor import Selector
from builder.values.key import Key
from builder.values.model import Model
from builder.values.prose import Citation, Link, Prose
from builder.values.reference import Target

FieldPath = tuple[str | int, ...]


class Reference(NamedTuple):
    """A field (or a place in prose, at an offset) that names another record."""

    path: FieldPath
    key: Key
    target: Target
    offset: int = 0


class ExactWords(NamedTuple):
    """A field that holds exact words of a text."""

    path: FieldPath
    selector: Selector


class ProseText(NamedTuple):
    """A field that holds prose in the editors' voice."""

    path: FieldPath
    prose: Prose


Part = Reference | ExactWords | ProseText
MENTION = Target((), "Mentioned in the text of")
CITATION = Target(("source",), "Cited in the text of")


class _Shape(NamedTuple):
    """What a field's annotation can hold: a reference, nested models, or prose; in a tuple or not."""

    many: bool
    target: Target | None


def parts(model: Model, path: FieldPath = ()) -> Iterator[Part]:
    """Yield every part of a model, in the order of its fields."""
    for attribute, name, shape in _plan(type(model)):
        value = getattr(model, attribute)
        if value is None:
            continue
        if not shape.many:
            yield from _part(value, (*path, name), shape)
            continue
        for index, item in enumerate(value):
            yield from _part(item, (*path, name, index), shape)


def _part(value: Any, path: FieldPath, shape: _Shape) -> Iterator[Part]:
    if isinstance(value, Key):
        assert shape.target is not None  # noqa: S101 - a Key field without to() is refused when the plan is made
        yield Reference(path, value, shape.target)
    elif isinstance(value, Prose):
        yield ProseText(path, value)
        yield from _references(value, path)
    elif isinstance(value, Model):
        if isinstance(value, Selector):
            yield ExactWords(path, value)
        yield from parts(value, path)


def _references(prose: Prose, path: FieldPath) -> Iterator[Reference]:
    for inline in prose.inlines():
        if isinstance(inline, Link) and isinstance(inline.target, Key):
            yield Reference(path, inline.target, MENTION, inline.offset)
        elif isinstance(inline, Citation):
            yield Reference(path, inline.source, CITATION, inline.offset)


@cache
def _plan(model: type[Model]) -> tuple[tuple[str, str, _Shape], ...]:
    """Return (attribute, name in the file, shape) of the fields of a model that can hold parts."""
    hints = get_type_hints(model, include_extras=True)
    plan = []
    for attribute, field in model.model_fields.items():
        shape = _shape(hints[attribute])
        if shape:
            plan.append((attribute, field.alias or attribute, shape))
    return tuple(plan)


def _shape(annotation: Any, many: bool = False, target: Target | None = None) -> _Shape | None:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *notes = get_args(annotation)
        return _shape(inner, many, next((note for note in notes if isinstance(note, Target)), target))
    if origin in (Union, UnionType):
        choices = [choice for choice in get_args(annotation) if choice is not type(None)]
        return _shape(choices[0], many, target) if len(choices) == 1 else None
    if origin is tuple:
        return _shape(get_args(annotation)[0], True, target)
    if annotation is Key:
        if target is None:
            raise TypeError("a field of type Key must say what it names: Annotated[Key, to(...)]")
        return _Shape(many, target)
    if annotation is Prose or (isinstance(annotation, type) and issubclass(annotation, Model)):
        return _Shape(many, None)
    return None
