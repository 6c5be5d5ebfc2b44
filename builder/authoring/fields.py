"""The fields of a model as an editor writes them: name, what is expected, help, and the fields within."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from builder.records import KINDS
from builder.records.casualty_report import OwnBound
from builder.records.record import Record
from builder.records.settings import Settings
from builder.values.key import Key
from builder.values.model import Model
from builder.values.nearest import did_you_mean
from builder.values.partial_date import PartialDate
from builder.values.prose import Prose
from builder.values.reference import Target
from builder.values.scalars import Decimal, Flag, Line, Slug, Whole
from builder.values.web_address import WebAddress

SETTINGS = "dossier"
# Not written as fields: the id is the file's name, the body is what stands below the front matter.
UNWRITTEN = frozenset({"id", "body"})

_WRAPPED = (tuple, Literal, Union, UnionType)
_FORMS: tuple[tuple[Any, str], ...] = (
    (OwnBound, "a whole number, open or not_given"),
    (Line, "one line of text"),
    (Slug, "an id: small letters, digits and hyphens"),
    (Whole, "a whole number"),
    (Decimal, "a number"),
    (Flag, "true or false"),
    (WebAddress, "a web address"),
    (Prose, "text; links, lists and emphasis as in Markdown"),
    (PartialDate, "a date such as 2022-02-28, 2022-02 or 2022-02-28T13:34"),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `form` says what is expected; `inner` holds the fields of a mapping; `many` is true of a list."""

    name: str
    form: str
    help: str
    required: bool
    many: bool
    inner: tuple[Field, ...]


def model_named(name: str) -> type[Record] | type[Settings]:
    """Return the model of a kind or of the settings (`dossier`); raises ValueError with the nearest name."""
    models: dict[str, type[Record] | type[Settings]] = {SETTINGS: Settings, **{kind.kind: kind for kind in KINDS}}
    if name not in models:
        known = ", ".join(models)
        raise ValueError(f"there is no kind {name!r}{did_you_mean(name, models)}; the kinds are {known}")
    return models[name]


def fields_of(model: type[Model]) -> tuple[Field, ...]:
    """Return the fields that are written in a file, in the order in which an editor best fills them in."""
    hints = get_type_hints(model, include_extras=True)
    fields = model.model_fields
    return tuple(
        _field(fields[name].alias or name, hints[name], _one_line(fields[name].description), fields[name].is_required())
        for name in _in_order(model)
    )


def _in_order(model: type[Model]) -> Iterator[str]:
    """Yield the names of fields: of a record first `review`, then what is its kind's own, then what it shares."""
    if not issubclass(model, Record):
        yield from model.model_fields
        return
    yield "review"
    for base in model.__mro__:
        own = [name for name in model.model_fields if name in base.__annotations__] if issubclass(base, Record) else []
        yield from (name for name in own if name != "review" and name not in UNWRITTEN)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _field(name: str, annotation: Any, told: str, required: bool) -> Field:
    item, many = _item(annotation)
    inner = fields_of(item) if isinstance(item, type) and issubclass(item, Model) else ()
    form = "fields" if inner else _form(item)
    return Field(name, f"a list of {form}" if many and inner else form, told, required, many, inner)


def _item(annotation: Any) -> tuple[Any, bool]:
    """Return what one value is, without None and the list around it, and whether there may be several."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType) and type(None) in arguments:
        return _item(next(choice for choice in arguments if choice is not type(None)))
    if origin is tuple:
        return _item(arguments[0])[0], True
    if origin is Annotated and annotation != OwnBound and get_origin(arguments[0]) in _WRAPPED:
        return _item(arguments[0])
    return annotation, False


def _form(annotation: Any) -> str:
    """Say in words what a value must be; raises TypeError for a type that nobody has described."""
    for known, words in _FORMS:
        if annotation == known:
            return words
    if get_origin(annotation) is Literal:
        return " or ".join(", ".join(get_args(annotation)).rsplit(", ", 1))
    base, *notes = get_args(annotation) if get_origin(annotation) is Annotated else (annotation,)
    target = next((note for note in notes if isinstance(note, Target)), None)
    if base is Key and target:
        return target.form.removeprefix("a reference such as ")
    if base is str:
        return "text"
    raise TypeError(f"no words say what a value of {annotation!r} must be; add them to _FORMS")
