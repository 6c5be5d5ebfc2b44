"""The parts of an act of speech: when it was said and by which carriers it reached us."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import model_validator

from builder.values.key import Key
from builder.values.model import Model
from builder.values.partial_date import PartialDate
from builder.values.reference import to
from builder.values.scalars import Line
from builder.values.web_address import WebAddress

CarrierRole = Literal["relay", "investigator", "publisher", "translator"]


class Said(Model):
    """When something was said: the editor's reading and the words of the source for it. A plain date is short for it."""

    date: PartialDate
    """The date or time, as the editor reads it."""
    printed: Line | None = None
    """The date as the source prints it: "Monday", "earlier Monday"."""

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"date": value} if isinstance(value, str | PartialDate) else value


class Carrier(Model):
    """One step of a chain: who passed the words on, in which role."""

    agent: Annotated[Key, to("person", "organization", reverse="Part in chains")]
    """Who passed the words on."""
    role: CarrierRole
    """What the carrier did with them."""
    date: PartialDate | None = None
    """When."""
    url: WebAddress | None = None
    """Where it can be seen."""
