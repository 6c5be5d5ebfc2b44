"""What all tests share: the option that accepts new golden files."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "dossier", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("dossier")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--bless`: golden files are rewritten from what the builder makes now, to be read before they are committed."""
    parser.addoption("--bless", action="store_true", help="accept what the builder makes as the new golden files")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--bless"))
