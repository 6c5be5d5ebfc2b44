"""What the builder does not do: open a connection, run what content holds, or start any program but those named here."""

from __future__ import annotations

import ast
import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

from builder.pipeline import Project, generate
from builder.problems import ContentError
from tests.projects import ROOT, patched

BUILDER = sorted((ROOT / "builder").rglob("*.py"))
NETWORK = frozenset(
    "socket ssl http urllib.request ftplib smtplib xmlrpc asyncio requests httpx aiohttp urllib3".split()
)
PROCESSES = frozenset("subprocess multiprocessing pty os.system os.popen os.execv os.spawnv".split())
ALLOWED = {
    "builder/publishing/building.py": frozenset({"subprocess"}),  # MkDocs
    "builder/cli/site.py": frozenset({"subprocess"}),  # MkDocs
    "builder/publishing/explore.py": frozenset({"subprocess"}),  # Pagefind, over the rendered pages
    # A Chromium that finds no other host, and the folder it is shown, served on this machine while it prints.
    "builder/publishing/printing.py": frozenset({"subprocess", "http.server"}),
    "builder/authoring/pinning.py": frozenset({"subprocess"}),  # git, for the text that an editor confirmed before
    "builder/figures/leaflet.py": frozenset({"importlib.resources"}),  # the files of the package with Leaflet
    "builder/figures/renderer.py": frozenset({"importlib.metadata"}),  # the version of the chart renderer
}
EXECUTION = frozenset("eval exec compile __import__".split())
LOADERS = frozenset("pickle marshal shelve importlib runpy code ctypes".split())


def _imported(tree: ast.AST) -> set[str]:
    names = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return names | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def _called(tree: ast.AST) -> set[str]:
    return {
        node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    } | {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}


def _fault(path: Path) -> str:
    name = path.relative_to(ROOT).as_posix()
    tree = ast.parse(path.read_text("utf-8"))
    imported, called = _imported(tree), _called(tree)
    network = {one for one in imported if one in NETWORK or one.partition(".")[0] in NETWORK}
    loaders = {one for one in imported if one.partition(".")[0] in LOADERS}
    processes = (imported | called) & PROCESSES
    found = ((network | loaders | processes) - ALLOWED.get(name, frozenset())) | (called & EXECUTION)
    return f"{name}: {sorted(found)}" if found else ""


def test_no_module_opens_connections_executes_texts_or_starts_programs() -> None:
    assert len(BUILDER) > 100
    assert [fault for path in BUILDER if (fault := _fault(path))] == []


@pytest.mark.parametrize(
    "source", ["import socket", "from urllib.request import urlopen", "eval('1')", "import subprocess", "import pickle"]
)
def test_such_a_module_would_be_found(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_text", lambda *_: source)
    assert _fault(BUILDER[0])


def test_pages_are_generated_without_a_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("a connection was asked for")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse, raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert generate(patched(tmp_path, {"mkdocs.yml": "site_name: A storm\n"})).written.changed


RUNS = (
    "!!python/object/apply:os.mkdir [{target}]",
    "!!python/name:os.system",
    "!ENV HOME",
    "!!binary aGk=",
    "!include /etc/hosts",
)


@pytest.mark.parametrize("text", RUNS)
@pytest.mark.parametrize("file", ["content/places/x.yml", "content/dossier.yml", "content/background/x.md"])
def test_no_tag_of_yaml_is_followed(text: str, file: str, tmp_path: Path) -> None:
    target = tmp_path / "made"
    body = f"review: {text.format(target=target)}\n"
    project: Project = patched(tmp_path / "own", {file: f"---\n{body}---\nx\n" if file.endswith(".md") else body})
    with pytest.raises(ContentError, match=r"\[yaml-feature\]|\[yaml-syntax\]"):
        generate(project)
    assert not target.exists()
