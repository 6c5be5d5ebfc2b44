"""Pagefind's filters in one order: it writes them as its memory happens to hold them, otherwise each time."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

# What Pagefind 1 begins each packed file with; of its meta file, the part that names the filters.
_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3


def settle(index: Path) -> None:
    """Write the filters of an index in the order of their names and values, each under a name made from its content.

    Raises ValueError where the index is not laid out as Pagefind 1 does it.
    """
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    for language in entry["languages"].values():
        meta_file = index / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(meta_file)
        prefix = language["hash"].split("_")[0]
        meta[_FILTERS] = sorted(_settle(index / "filter", prefix, name, found) for name, found in meta[_FILTERS])
        language["hash"] = _write(meta_file, f"pagefind.{prefix}_", meta).removeprefix("pagefind.")
    entry_file.write_text(json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(",", ":")), "utf-8")


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
    except (OSError, EOFError, cbor2.CBORDecodeError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _write(path: Path, prefix: str, value: Any) -> str:
    """Put a file under a name made from its new content in the place of another; return the name without its ending."""
    content = _SIGNATURE + cbor2.dumps(value)
    path.unlink()
    made = path.with_name(f"{prefix}{hashlib.sha256(content).hexdigest()[:10]}{path.suffix}")
    made.write_bytes(gzip.compress(content, mtime=0))
    return made.stem
