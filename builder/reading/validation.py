"""Values to records: every fault that the models find, told with its place and the nearest choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar, get_args, get_type_hints

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from builder.problems import Location, Problem
from builder.reading.origins import Origin
from builder.records.traversal import FieldPath
from builder.values.model import Model
from builder.values.nearest import did_you_mean

M = TypeVar("M", bound=Model)


def validate(model: type[M], values: dict[str, Any], origin: Origin) -> M | tuple[Problem, ...]:
    """Return the model made of the values, or every problem with them."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        found = error.errors(include_url=False)
    return tuple(problem for detail in found for problem in _problems(model, detail, origin))


def _problems(model: type[Model], detail: ErrorDetails, origin: Origin) -> Iterator[Problem]:
    path: FieldPath = detail["loc"]
    if detail["type"] == "too_short" and detail["input"]:
        return  # the list has entries, and what is wrong with each is told
    faults = detail.get("ctx", {}).get("faults")
    if faults:
        for fault in faults:
            yield Problem(origin.at(path, fault.offset), "bad-prose", fault.message)
        return
    rule, message = _TOLD.get(detail["type"], _told_otherwise)(model, detail)
    yield Problem(_place(origin, path, rule), rule, message)


def _place(origin: Origin, path: FieldPath, rule: str) -> Location:
    if rule == "unknown-field":
        return origin.key(path)
    return origin.at(path[:-1] if rule == "missing-field" else path)


def _missing(model: type[Model], detail: ErrorDetails) -> tuple[str, str]:
    path = detail["loc"]
    owner = _model_at(model, path[:-1])
    field = (
        next((f for name, f in owner.model_fields.items() if (f.alias or name) == path[-1]), None) if owner else None
    )
    hint = f" ({' '.join(str(field.description).split())})" if field and field.description else ""
    return "missing-field", f"the field {path[-1]!r} is missing{hint}"


def _unknown(model: type[Model], detail: ErrorDetails) -> tuple[str, str]:
    path = detail["loc"]
    owner = _model_at(model, path[:-1])
    names = [field.alias or name for name, field in owner.model_fields.items() if name != "id"] if owner else []
    return "unknown-field", f"unknown field {path[-1]!r}{did_you_mean(str(path[-1]), names)}"


def _choice(model: type[Model], detail: ErrorDetails) -> tuple[str, str]:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "")
    found = detail["input"]
    near = did_you_mean(found, expected.split(", ")) if isinstance(found, str) else ""
    return "bad-value", f"expected one of {expected}; found {_found(found)}{near}"


def _shape(expected: str) -> Callable[[type[Model], ErrorDetails], tuple[str, str]]:
    def tell(model: type[Model], detail: ErrorDetails) -> tuple[str, str]:
        fields = ""
        inner = _model_at(model, detail["loc"])
        if inner and detail["type"] in ("model_type", "model_attributes_type", "dict_type"):
            fields = " with " + ", ".join(field.alias or name for name, field in inner.model_fields.items())
        return "bad-value", f"expected {expected}{fields}; found {_found(detail['input'])}"

    return tell


def _told_otherwise(model: type[Model], detail: ErrorDetails) -> tuple[str, str]:
    return "bad-value", detail["msg"][0].lower() + detail["msg"][1:]


def _pattern(model: type[Model], detail: ErrorDetails) -> tuple[str, str]:
    return "bad-value", f"expected text of the form {detail['ctx']['pattern']}; found {_found(detail['input'])}"


def _too_short(model: type[Model], detail: ErrorDetails) -> tuple[str, str]:
    return "bad-value", "expected at least one entry in the list; found none"


_TOLD: dict[str, Callable[[type[Model], ErrorDetails], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "string_type": _shape("text"),
    "tuple_type": _shape("a list (lines that begin with -)"),
    "model_type": _shape("a mapping"),
    "model_attributes_type": _shape("a mapping"),
    "dict_type": _shape("a mapping"),
    "string_pattern_mismatch": _pattern,
    "too_short": _too_short,
}


def _found(value: object) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else value[:57] + "...")
    return {dict: "a mapping", list: "a list", type(None): "nothing"}.get(type(value), "something else")


def _model_at(model: type[Model], path: FieldPath) -> type[Model] | None:
    """Return the model that a path leads to, through lists and optional fields."""
    current: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        hints = get_type_hints(current) if _is_model(current) else {}
        fields = current.model_fields if _is_model(current) else {}
        attribute = next((name for name, field in fields.items() if step in (field.alias, name)), None)
        current = _inner(hints.get(attribute or ""))
    return current if _is_model(current) else None


def _inner(annotation: Any) -> Any:
    if _is_model(annotation):
        return annotation
    return next((found for choice in get_args(annotation) if (found := _inner(choice))), None)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)
