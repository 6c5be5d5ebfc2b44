"""What the figures may know: themselves and `values`; one of them alone knows the chart renderer."""

from __future__ import annotations

import re
from pathlib import Path

import builder.figures

FILES = sorted(Path(builder.figures.__path__[0]).glob("*.py"))
IMPORT = re.compile(r"^\s*(?:from|import) ([\w.]+)", re.MULTILINE)


def test_imports() -> None:
    for file in FILES:
        for name in IMPORT.findall(file.read_text("utf-8")):
            if name.startswith("builder."):
                assert name.startswith(("builder.figures", "builder.values")), f"{file.name} imports {name}"
            assert not name.startswith("vl_convert") or file.name == "renderer.py"


def test_no_colour_is_written_but_in_the_tokens() -> None:
    for file in FILES:
        if file.name != "tokens.py":
            assert not re.search(r"#[0-9a-f]{6}", file.read_text("utf-8")), file.name
