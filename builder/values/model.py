"""The base of every model: frozen, closed to unknown fields, helped by the docstrings under its fields."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value read from a record; the text under each field is its help."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, val_json_bytes="utf8")
