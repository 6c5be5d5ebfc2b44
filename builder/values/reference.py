"""A field that names another record: which kinds it may name, and what the named record's page calls the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from builder.values.key import ID_PATTERN, Key, id_fault


@dataclass(frozen=True)
class Target:
    """Annotates a `Key`: the kinds it may be of and the label of the reverse link on the target's page.

    One kind is written as a bare id, several as `kind:id`. A target without a label shows no way back.
    """

    kinds: tuple[str, ...]
    reverse: str | None

    def parse(self, value: object) -> Key:
        """Return the key that a text names; raises the validation error that the reader locates."""
        if isinstance(value, Key):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("reference", "expected {form}", {"form": self.form})
        kind, colon, name = value.partition(":")
        if len(self.kinds) == 1:
            kind, name = self.kinds[0], name if colon and kind == self.kinds[0] else value
        elif not colon or kind not in self.kinds:
            raise PydanticCustomError(
                "reference", "expected {form}, found {found}", {"form": self.form, "found": repr(value)}
            )
        if fault := id_fault(name):
            raise PydanticCustomError("reference", "{fault}", {"fault": fault})
        return Key(kind, name)

    @property
    def form(self) -> str:
        """How such a reference is written, for messages."""
        if len(self.kinds) == 1:
            return f"the id of a {self.kinds[0]}"
        return "a reference such as " + " or ".join(f"{kind}:id" for kind in self.kinds)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.parse, serialization=core_schema.plain_serializer_function_ser_schema(str, when_used="json")
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        prefix = "" if len(self.kinds) == 1 else f"(?:{'|'.join(self.kinds)}):"
        return {"type": "string", "pattern": f"^{prefix}{ID_PATTERN}$"}


def to(*kinds: str, reverse: str | None = None) -> Target:
    """Annotate a `Key` field with the kinds it may name and the label of the way back."""
    return Target(kinds, reverse)
