"""The site's name and address, from mkdocs.yml and what it inherits."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.problems import ContentError
from builder.reading.site import Site, read_site
from tests.projects import EXAMPLE, write_files


def test_the_example_inherits_and_overrides() -> None:
    assert read_site(EXAMPLE) == Site("The market of Velm", "https://velm.example/")
    assert read_site(EXAMPLE).at("people/") == "https://velm.example/people/"


@pytest.mark.parametrize(
    ("files", "site"),
    [
        ({"mkdocs.yml": "site_name: A\n"}, Site("A", "")),
        ({"mkdocs.yml": "site_url: https://a.example/b\n"}, Site("", "https://a.example/b/")),
        ({"mkdocs.yml": ""}, Site("", "")),
        ({"mkdocs.yml": "site_name: A\nx: !ENV [B]\ny: !!python/name:os.system\n"}, Site("A", "")),
        ({"mkdocs.yml": "INHERIT: b.yml\nsite_name: A\n", "b.yml": "site_name: B\nsite_url: https://b.example/\n"},
         Site("A", "https://b.example/")),
        ({"mkdocs.yml": "INHERIT: mkdocs.yml\nsite_name: A\n"}, Site("A", "")),
    ],
)  # fmt: skip
def test_what_is_read(files: dict[str, str], site: Site, tmp_path: Path) -> None:
    assert read_site(write_files(tmp_path, files)) == site


@pytest.mark.parametrize("files", [{}, {"mkdocs.yml": "a: [b\n"}, {"mkdocs.yml": "INHERIT: ../none.yml\n"}])
def test_what_cannot_be_read_is_told(files: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        read_site(write_files(tmp_path, files))
    assert str(raised.value).endswith("[no-config]")
