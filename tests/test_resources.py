"""The builder's own folders: in the package, as a wheel has them, else beside it, as a clone has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import resources
from builder.resources import own_folder
from tests.projects import ROOT


def test_templates_lie_beside_the_package_in_a_clone_and_the_starter_in_it() -> None:
    assert own_folder("site_templates") == ROOT / "site_templates"
    assert own_folder("starter") == ROOT / "builder" / "starter"


def test_the_package_goes_before_what_lies_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "builder")
    (tmp_path / "site_templates").mkdir()
    assert own_folder("site_templates") == tmp_path / "site_templates"
    (tmp_path / "builder" / "site_templates").mkdir(parents=True)
    assert own_folder("site_templates") == tmp_path / "builder" / "site_templates"


def test_a_folder_that_is_in_neither_place_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "builder")
    with pytest.raises(FileNotFoundError, match="missing from the installed builder") as raised:
        own_folder("site_templates")
    assert raised.value.filename == "site_templates"
