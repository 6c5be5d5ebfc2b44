"""The project that a command works on: the folder named with --project."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

import click

if TYPE_CHECKING:
    from builder.pipeline import Project

_Options = ParamSpec("_Options")


def pass_project(command: Callable[Concatenate[Project, _Options], None]) -> Callable[_Options, None]:
    """Give a command the project as its first argument."""

    @click.pass_obj
    @wraps(command)
    def run(root: Path, /, *arguments: _Options.args, **options: _Options.kwargs) -> None:
        from builder.pipeline import Project

        command(Project(root), *arguments, **options)

    return run
