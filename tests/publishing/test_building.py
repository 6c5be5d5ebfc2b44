"""From content to site: strictly, dated by the dossier, and on any failure the last good site stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.authoring.new_dossier import new_dossier
from builder.pipeline import Project
from builder.problems import ContentError
from builder.publishing.building import build_site, epoch
from builder.publishing.locking import alone
from builder.values.partial_date import parse_date
from tests.projects import EVENT

pytestmark = pytest.mark.site


def _silent(stage: str, done: int, total: int) -> None:
    pass


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A new dossier, built once without a date from outside."""
    project = Project(tmp_path_factory.mktemp("built") / "own")
    new_dossier(project.root, "The bridge of Ost", "2019-06-30")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        made = build_site(project, _silent)
    assert made.recovered is None
    assert made.site.site == project.root / "site"
    return project


def test_the_site_is_whole_finished_and_without_the_day_of_the_build(built: Project) -> None:
    site = _tree(built.root / "site")
    assert {"index.html", "404.html", ".nojekyll", f"events/{EVENT}/index.html"} <= set(site)
    assert int.from_bytes(site["sitemap.xml.gz"][4:8], "little") == 0
    assert b"<lastmod>" not in site["sitemap.xml"], "nothing in a new dossier has been changed yet"
    assert not (built.root / "site.building").exists()


def test_the_pages_are_generated_once(built: Project, capfd: pytest.CaptureFixture[str]) -> None:
    build_site(built, _silent)
    assert "dossier:" not in capfd.readouterr().err, "the plugin of the child has read and written everything again"


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (f"content/events/{EVENT}.yml", "review: [\n", r"content/events/.*:2:1: .* \[yaml-syntax\]"),
        ("mkdocs.yml", "INHERIT: right.yml\nnav:\n  - nowhere.md\n", r"mkdocs\.yml:1:1: MkDocs ended with exit code 1"),
        ("mkdocs.yml", "INHERIT: right.yml\nplugins: [nothing]\n", r"mkdocs\.yml:1:1: MkDocs ended with exit code 1"),
        ("mkdocs.yml", "site_name: [\n", r"mkdocs\.yml:2:1: not readable as YAML"),
    ],
)
def test_on_a_failure_the_last_good_site_stays(built: Project, path: str, text: str, told: str) -> None:
    before, target = _tree(built.root / "site"), built.root / path
    right = target.read_bytes()
    (built.root / "right.yml").write_bytes((built.root / "mkdocs.yml").read_bytes())
    try:
        target.write_text(text, "utf-8")
        with pytest.raises(ContentError, match=told):
            build_site(built, _silent)
    finally:
        target.write_bytes(right)
    assert _tree(built.root / "site") == before


def test_a_second_build_at_the_same_time_is_refused(built: Project) -> None:
    before = _tree(built.root / "site")
    with alone(built), pytest.raises(ContentError, match="busy"):
        build_site(built, _silent)
    assert _tree(built.root / "site") == before


def test_what_an_interrupted_build_left_is_mended_and_said(built: Project) -> None:
    (built.root / "site").rename(built.root / "site.previous")
    made = build_site(built, _silent)
    assert made.recovered == "an earlier build was interrupted; the site before it is back in site/"
    assert (built.root / "site" / "index.html").is_file()


def test_a_date_is_its_first_second() -> None:
    assert epoch(parse_date("1970-01-02")) == "86400"
    assert epoch(parse_date("2019-06")) == epoch(parse_date("2019-06-01"))
