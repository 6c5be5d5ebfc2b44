"""The dossier itself: `content/dossier.yml`."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from builder.values.key import Key
from builder.values.model import Model
from builder.values.partial_date import PartialDate
from builder.values.reference import to
from builder.values.scalars import Line, Whole
from builder.values.web_address import WebAddress


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise PydanticCustomError(
            "time_zone", "expected an IANA time zone such as Europe/Kyiv, found {found}", {"found": repr(name)}
        ) from error
    return name


class Licence(Model):
    """Under which licences the dossier is given."""

    code: Line | None = None
    """The licence of the program and templates."""
    content: Line | None = None
    """The licence of the dossier's own prose."""


class Settings(Model):
    """What holds for the whole dossier."""

    schema_version: Whole
    """The version of the record format; this program reads 1."""
    subtitle: Line | None = None
    """A line under the title."""
    description: Line
    """One sentence saying what the dossier is."""
    time_zone: Annotated[str, AfterValidator(_zone)]
    """The IANA time zone in which times are shown."""
    main_event: Annotated[Key, to("event")]
    """The event the dossier is about."""
    as_of: PartialDate
    """The date the dossier speaks from; never the clock."""
    account: tuple[Annotated[Key, to("claim", "quote", "casualty-report", "event")], ...] = ()
    """The records that tell the event in a few attributed lines on the first page, in this order."""
    editors: tuple[Line, ...] = ()
    """Who edits it."""
    publisher: Line | None = None
    """Who publishes it."""
    licence: Licence = Licence()
    """Licences."""
    edit_url: WebAddress | None = None
    """The address of the content folder in a repository that readers may see; off unless set."""
    judging_words: tuple[Line, ...] = ()
    """Words that our own prose uses only inside a quotation or an attributed claim."""
    interval_rules: Line = "1"
    """The version of the rules that read words as intervals."""
    contact: Line | None = None
    """Where to send corrections and requests to take something down."""
