"""Whole content folders of any names and bytes: located problems or pages, never a traceback, never a hang.

`DOSSIER_FUZZ=20000 python -m pytest tests/safety/test_fuzz.py` takes that many examples, other ones at every run.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.pipeline import Project, examine, generate
from builder.problems import ContentError, has_errors
from builder.records import KINDS
from builder.writing import OWNED
from tests.projects import EXAMPLE, base_copy, pin
from tests.safety.payloads import OWN, naughty

MANY = int(os.environ.get("DOSSIER_FUZZ", "0"))
LONGEST = 20.0  # seconds; an example takes a hundredth of it
fuzzed = settings(
    max_examples=MANY or 40,
    derandomize=not MANY,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
FOLDERS = [kind.folder for kind in KINDS]
FIELDS = sorted(
    {field.alias or name for kind in KINDS for name, field in kind.model_fields.items()}
    | set("text kind source exact date".split())
)
SAMPLES = sorted(path for path in (EXAMPLE / "content").rglob("*.*") if path.is_file())
ODD = st.sampled_from(
    [*"~ null true no 0 -1 1e999 12:30 2022-13-45 2019-06-30 [ { &a *a !!x reviewed draft preferred paper".split(), "",
     "9" * 400, "person:ann-bell", "place:hill", "source:paper", "\u202e", "\ud7ff", "a\nb", "\t"]
)  # fmt: skip
TEXTS = ODD | st.sampled_from([*OWN, *naughty()]) | st.text(max_size=30)
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS) | TEXTS, inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=8).map(
    lambda fields: json.dumps({"review": "reviewed", **fields}, ensure_ascii=False)
)
NAMES = st.sampled_from(
    ["x", "hill", "ann-bell", "paper", "Hill", "con", "a--b", "x.y", ".x", "Ї", "🌾", "a b"]
) | st.text(alphabet=st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=12)


@st.composite
def _changed(draw: st.DrawFn) -> bytes:
    """Return a file of the example, cut, doubled or with something in it."""
    raw = draw(st.sampled_from(SAMPLES)).read_bytes()
    start, end = (draw(st.integers(0, len(raw))) for _ in range(2))
    return (
        raw[:start] + draw(st.binary(max_size=4) | TEXTS.map(lambda text: text.encode("utf-8", "replace"))) + raw[end:]
    )


CONTENTS = (
    st.binary(max_size=200)
    | RECORDS.map(lambda text: text.encode("utf-8", "replace"))
    | st.tuples(RECORDS, TEXTS).map(lambda both: f"---\n{both[0]}\n---\n{both[1]}\n".encode("utf-8", "replace"))
    | TEXTS.map(lambda text: text.encode("utf-8", "replace"))
    | _changed()
)
PATHS = st.tuples(
    st.sampled_from([*FOLDERS, *FOLDERS, "", "places/more"]) | NAMES,
    NAMES,
    st.sampled_from([".yml", ".yml", ".md", ".txt", ".yaml", "", ".png"]),
).map(lambda parts: f"{parts[0]}/{parts[1]}{parts[2]}")
TREES = st.dictionaries(PATHS, CONTENTS, max_size=5)


def _laid(root: Path, files: dict[str, bytes]) -> Project:
    base_copy(root)
    pin(root)
    (root / "mkdocs.yml").write_text("site_name: A storm\n", "utf-8")
    for name, content in files.items():
        path = root / "content" / name.strip("/")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError:  # a name too long, a folder of that name, two dots
            continue
    return Project(root)


@fuzzed
@given(TREES)
def test_any_folder_ends_in_located_problems_or_in_pages(files: dict[str, bytes]) -> None:
    root = Path(tempfile.mkdtemp(prefix="fuzz-"))
    try:
        project = _laid(root / "own", files)
        began = time.monotonic()
        problems = examine(project).problems
        for problem in problems:
            assert str(problem).isprintable()
            assert min(problem.location.line, problem.location.column) >= 1
        with suppress(ContentError):
            generate(project)
        assert has_errors(problems) == (not (project.docs / OWNED).exists())
        assert time.monotonic() - began < LONGEST
    finally:
        shutil.rmtree(root)
