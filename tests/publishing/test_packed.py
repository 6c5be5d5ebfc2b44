"""Packed files: what any program unpacks, in bytes that no version of Python, of zlib or of a system has a say in."""

from __future__ import annotations

import ast
import gzip
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.publishing.packed import packed
from tests.projects import ROOT

LONG = bytes(range(256)) * 1000
# Whatever packs by itself writes what its own version makes of a content; `packed` takes a checksum of zlib, no more.
PACKERS = {"gzip", "zlib", "bz2", "lzma", "zipfile", "tarfile"}
HARMLESS = {"gzip.decompress", "zlib.crc32"}


@given(st.binary(max_size=300), st.integers(0, 700))
def test_any_program_unpacks_what_was_packed(content: bytes, times: int) -> None:
    assert gzip.decompress(packed(content * times)) == content * times


@given(st.binary(max_size=300))
def test_the_head_says_nothing_of_time_or_system(content: bytes) -> None:
    assert packed(content)[:10].hex() == "1f8b08000000000000ff"


def test_every_byte_is_the_one_that_was_promised() -> None:
    assert packed(b"").hex() == "1f8b08000000000000ff" + "010000ffff" + "0000000000000000"
    assert packed(b"a").hex() == "1f8b08000000000000ff" + "010100feff" + "61" + "43beb7e801000000"
    assert (
        hashlib.sha256(packed(LONG)).hexdigest() == "b8f1ae9de750f2f0916d4a58ca5ce44bc0922d4c04bb8844529c4f8ae7d16673"
    )


def _of_module(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)


def _packs(source: str) -> list[str]:
    nodes = list(ast.walk(ast.parse(source)))
    named = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module in PACKERS]
    called = [ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call) and _of_module(node.func)]
    return [*named, *(name for name in called if name.partition(".")[0] in PACKERS and name not in HARMLESS)]


def test_nothing_else_in_the_builder_packs() -> None:
    modules = sorted((ROOT / "builder").rglob("*.py"))
    assert len(modules) > 100
    assert {path.name: found for path in modules if (found := _packs(path.read_text("utf-8")))} == {}


@pytest.mark.parametrize(
    "source", ["gzip.compress(b'', mtime=0)", "from zlib import compressobj", "zipfile.ZipFile('a')"]
)
def test_what_packs_would_be_seen(source: str) -> None:
    assert _packs(source)
