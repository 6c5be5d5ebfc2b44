"""The locked packages: in step with pyproject.toml and with each other, hashed, and silent about where they come from."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatch
from importlib.metadata import version

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.projects import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SITE, DRAFTS, TEST = "requirements.txt", "requirements-extract.txt", "requirements-test.txt"
LOCKS = {SITE: (), DRAFTS: ("extract",), TEST: ("extract", "test")}  # each with the extras that it installs
_PIN = re.compile(r"([A-Za-z0-9._-]+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n")


def _pins(lock: str) -> dict[str, tuple[str, int]]:
    """Return the version and the number of hashes of each package of a lock."""
    found = _PIN.findall((ROOT / lock).read_text("utf-8"))
    return {canonicalize_name(name): (number, hashes.count("--hash")) for name, number, hashes in found}


def _asked(lock: str) -> list[Requirement]:
    project = PROJECT["project"]
    asked = [*PROJECT["build-system"]["requires"], *project["dependencies"]]
    extras = [text for extra in LOCKS[lock] for text in project["optional-dependencies"][extra]]
    return [Requirement(text) for text in asked + extras]


@pytest.mark.parametrize("lock", LOCKS)
def test_each_package_that_is_asked_for_is_locked_in_its_range(lock: str) -> None:
    pins = _pins(lock)
    for requirement in _asked(lock):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)][0]), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_nothing_but_hashed_pins(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    rest = [line for line in _PIN.sub("", text).splitlines() if line and not line.startswith("#")]
    assert rest == []
    assert not re.search(r"://|^-|@ ", text, re.MULTILINE)


def test_packages_with_compiled_parts_are_locked_for_more_than_one_platform() -> None:
    pins = _pins(SITE)
    assert all(pins[name][1] > 20 for name in ("pydantic-core", "pyyaml", "rapidfuzz", "markupsafe"))


@pytest.mark.parametrize(("small", "large"), [(SITE, DRAFTS), (DRAFTS, TEST)])
def test_a_larger_lock_has_the_versions_of_the_smaller(small: str, large: str) -> None:
    pins, more = _pins(small), _pins(large)
    assert {name: pin for name, pin in more.items() if name in pins} == pins


def test_what_only_drafts_need_is_not_installed_for_a_site() -> None:
    assert not set(_pins(SITE)) & {canonicalize_name(one.name) for one in _asked(DRAFTS)[len(_asked(SITE)) :]}


def test_every_lock_is_compared_with_advisories_and_a_change_of_any_starts_it() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").split("\naudit:")[1].split("\n\n")[0]
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "audit.yml").read_text("utf-8"))
    paths = workflow[True]["push"]["paths"]  # YAML 1.1 reads the key `on` so
    assert [lock for lock in LOCKS if lock not in recipe or not any(fnmatch(lock, path) for path in paths)] == []


def test_the_installed_packages_are_those_of_the_lock() -> None:
    asked = [requirement.name for requirement in _asked(TEST)]
    assert {name: version(name) for name in asked} == {name: _pins(TEST)[canonicalize_name(name)][0] for name in asked}
