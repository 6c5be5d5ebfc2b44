"""Web addresses: only those that a browser and a site builder can follow safely."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.values.web_address import address_fault

GOOD = [
    "https://velm.example", "http://velm.example/a_(b)?c=d&e=[f]#g", "https://velm.example:8443/", "https://[::1]/",
    "https://xn--80adxhks.example/%D0%B2", "mailto:desk@velm.example", "HTTPS://VELM.EXAMPLE/",
]  # fmt: skip
BAD = [
    "", " ", "velm.example", "//velm.example", "/a", "#a", "?a", "ftp://velm.example", "javascript:alert(1)", "JaVaScRiPt:x",
    "data:text/html,x", "file:///etc/passwd", "vbscript:x", "https:", "https://", "https:///a", "https://[::1", "https://a:b/",
    "https://user@velm.example/", "https://u:p@velm.example/", "https://velm.example/a b", "https://velm.example/ä",
    'https://velm.example/"', "https://velm.example/<b>", "https://velm.example/`a`", "https://velm.example/\\a",
    "https://velm.example/\n", "\thttps://velm.example", "mailto:", "mailto:a", "mailto:a@b", "mailto:a@b.example?subject=x",
    "mailto:a b@c.example", "https://velm.example/{a}", "https://velm.example/a|b", "https://velm.example:99999/",
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_good(text: str) -> None:
    assert address_fault(text) is None


@pytest.mark.parametrize("text", BAD)
def test_bad(text: str) -> None:
    assert address_fault(text)


@given(st.text(alphabet="htps:/.@[]#?javcript\\ <>\"'()&;%01\n\tё"))
def test_what_passes_is_a_plain_address_in_ascii(text: str) -> None:
    if address_fault(text) is None:
        assert text.isascii()
        assert not set(text) & set('<>"\\ \n\t`{}|^')
        assert urlsplit(text).scheme in ("http", "https", "mailto")
