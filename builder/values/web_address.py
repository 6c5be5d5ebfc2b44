"""A web address that may become a link: http, https or mailto, and parsable."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_CHARACTERS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_MAIL = re.compile(r"mailto:[A-Za-z0-9._+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}")


def address_fault(text: str) -> str | None:
    """Say why a text cannot be a link out of the site, or None if it can."""
    if text.startswith("mailto:"):
        return None if _MAIL.fullmatch(text) else "expected mailto:name@host"
    if not _CHARACTERS.fullmatch(text):
        return "expected a web address in ASCII (percent-encode other characters)"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"the address cannot be parsed ({error})"
    if parts.scheme not in ("http", "https"):
        return "expected an address that begins with https://, http:// or mailto:"
    if not host or parts.username or parts.password:
        return "expected an address with a host and without a user name"
    return None


def _check(text: str) -> str:
    if fault := address_fault(text):
        raise PydanticCustomError("web_address", "{fault}, found {found}", {"fault": fault, "found": repr(text)})
    return text


WebAddress = Annotated[str, AfterValidator(_check)]
