"""Texts, whole numbers, decimals and flags as they are written in a record: nothing is guessed from how a scalar looks."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from builder.values.key import ID_PATTERN, id_fault

# Characters that reorder what a reader sees without being seen themselves; marks of direction (LRM, RLM) are harmless.
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,14}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,5})(?:\.[0-9]{1,12})?")


def hidden_character(text: str, allowed: str = "") -> str | None:
    """Name the first control or direction-changing character of a text, or None."""
    for character in text:
        if character in BIDI_CONTROLS or (unicodedata.category(character) in ("Cc", "Cs") and character not in allowed):
            return f"U+{ord(character):04X}"
    return None


def _line(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("line", "expected text, found nothing")
    if "\n" in value:
        raise PydanticCustomError("line", "expected one line of text, found a line break")
    if found := hidden_character(value):
        raise PydanticCustomError("line", "the invisible character {found} is not allowed here", {"found": found})
    return value


def _whole(value: object) -> int:
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise PydanticCustomError("whole", "expected a whole number such as 12, found {found}", {"found": repr(value)})


def _decimal(value: object) -> float:
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return float(value)
    raise PydanticCustomError("decimal", "expected a number such as 49.99, found {found}", {"found": repr(value)})


def _flag(value: object) -> bool:
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("flag", "expected true or false, found {found}", {"found": repr(value)})


def _slug(value: str) -> str:
    if fault := id_fault(value):
        raise PydanticCustomError("slug", "{fault}", {"fault": fault})
    return value


Line = Annotated[str, AfterValidator(_line)]
Slug = Annotated[str, AfterValidator(_slug), Field(json_schema_extra={"pattern": f"^{ID_PATTERN}$"})]
Whole = Annotated[int, BeforeValidator(_whole)]
Decimal = Annotated[float, BeforeValidator(_decimal)]
Flag = Annotated[bool, BeforeValidator(_flag)]
