"""Packed files of a site: gzip that is the same bytes on every machine."""

from __future__ import annotations

import zlib

# Method deflate, no flags, no time, no hint, and no name for the operating system: Python 3.11 writes Unix there, 3.13 unknown.
_HEAD = bytes((0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255))
_LONGEST = 0xFFFF


def packed(content: bytes) -> bytes:
    """Return a gzip file that holds a content as it is (RFC 1952, of stored blocks as in RFC 1951, section 3.2.4).

    Nothing is made smaller: what a compressor makes depends on its version and make, of which systems have several, and
    every byte of a site is promised to whoever builds it anew.
    """
    blocks = [content[at : at + _LONGEST] for at in range(0, len(content), _LONGEST)] or [b""]
    stored = (_block(block, last=number == len(blocks)) for number, block in enumerate(blocks, 1))
    end = zlib.crc32(content).to_bytes(4, "little") + (len(content) & 0xFFFFFFFF).to_bytes(4, "little")
    return b"".join((_HEAD, *stored, end))


def _block(content: bytes, last: bool) -> bytes:
    length = len(content)
    return bytes((last,)) + length.to_bytes(2, "little") + (length ^ _LONGEST).to_bytes(2, "little") + content
