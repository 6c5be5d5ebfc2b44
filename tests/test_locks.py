"""The locked packages: in step with pyproject.toml and with each other, hashed, and silent about where they come from."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.projects import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SITE, TEST = "requirements.txt", "requirements-test.txt"
_PIN = re.compile(r"([A-Za-z0-9._-]+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n")


def _pins(lock: str) -> dict[str, tuple[str, int]]:
    """Return the version and the number of hashes of each package of a lock."""
    found = _PIN.findall((ROOT / lock).read_text("utf-8"))
    return {canonicalize_name(name): (number, hashes.count("--hash")) for name, number, hashes in found}


def _asked(lock: str) -> list[Requirement]:
    project = PROJECT["project"]
    asked = [*PROJECT["build-system"]["requires"], *project["dependencies"]]
    extras = [] if lock == SITE else [text for texts in project["optional-dependencies"].values() for text in texts]
    return [Requirement(text) for text in asked + extras]


@pytest.mark.parametrize("lock", [SITE, TEST])
def test_each_package_that_is_asked_for_is_locked_in_its_range(lock: str) -> None:
    pins = _pins(lock)
    for requirement in _asked(lock):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)][0]), requirement


@pytest.mark.parametrize("lock", [SITE, TEST])
def test_a_lock_holds_nothing_but_hashed_pins(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    rest = [line for line in _PIN.sub("", text).splitlines() if line and not line.startswith("#")]
    assert rest == []
    assert not re.search(r"://|^-|@ ", text, re.MULTILINE)


def test_packages_with_compiled_parts_are_locked_for_more_than_one_platform() -> None:
    pins = _pins(SITE)
    assert all(pins[name][1] > 20 for name in ("pydantic-core", "pyyaml", "rapidfuzz", "markupsafe"))


def test_the_tests_run_on_the_versions_of_the_site() -> None:
    site, test = _pins(SITE), _pins(TEST)
    assert {name: pin for name, pin in test.items() if name in site} == site


def test_the_installed_packages_are_those_of_the_lock() -> None:
    asked = [requirement.name for requirement in _asked(TEST)]
    assert {name: version(name) for name in asked} == {name: _pins(TEST)[canonicalize_name(name)][0] for name in asked}
