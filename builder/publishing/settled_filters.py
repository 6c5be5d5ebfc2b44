"""Pagefind's filters in one order: it writes them as its memory happens to hold them, otherwise each time.

The files are Pagefind's own, and how they are laid out is promised nowhere: only versions that were tried are known here.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

import cbor2

from builder.publishing.packed import packed

KNOWN = ("1.5.2",)
"""The versions of Pagefind whose files are laid out as here; pyproject.toml asks for no other."""
# What Pagefind begins each packed file with; of its meta file, the part that names the filters.
_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3


def settle(index: Path) -> None:
    """Write the filters of an index in the order of their names and values, each under a name made from its content.

    Raises ValueError where another version of Pagefind made the index, or it is not laid out as a known one does it.
    """
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    _require_known(entry.get("version"))
    for language in entry["languages"].values():
        meta_file = index / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(meta_file)
        prefix = language["hash"].split("_")[0]
        meta[_FILTERS] = sorted(_settle(index / "filter", prefix, name, found) for name, found in meta[_FILTERS])
        language["hash"] = _write(meta_file, f"pagefind.{prefix}_", meta).removeprefix("pagefind.")
    entry_file.write_text(json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _require_known(version: object) -> None:
    if version not in KNOWN:
        raise ValueError(f"Pagefind {version} made it, and the one that is known here is {' or '.join(KNOWN)}")


def _settle(folder: Path, prefix: str, name: str, found: str) -> list[str]:
    """Write one filter anew, its values sorted; return its name and the name of its file."""
    path = folder / f"{found}.pf_filter"
    told, values = _read(path)
    if told != name:
        raise ValueError(f"{path.name} holds the filter {told}, not {name}")
    return [name, _write(path, f"{prefix}_", [name, sorted(values)])]


def _read(path: Path) -> Any:
    try:
        content = gzip.decompress(path.read_bytes())
        if not content.startswith(_SIGNATURE):
            raise ValueError(f"{path.name} does not begin as a file of Pagefind does")
        return cbor2.loads(content.removeprefix(_SIGNATURE))
    except (OSError, EOFError, zlib.error, cbor2.CBORDecodeError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _write(path: Path, prefix: str, value: Any) -> str:
    """Put a file under a name made from its new content in the place of another; return the name without its ending."""
    content = _SIGNATURE + cbor2.dumps(value)
    path.unlink()
    made = path.with_name(f"{prefix}{hashlib.sha256(content).hexdigest()[:10]}{path.suffix}")
    made.write_bytes(packed(content))
    return made.stem
