"""What the browser tests share: both sites, built once and served under names of their own, and one Chromium."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from builder.publishing.printing import BROWSERS
from tests.browser.page_kinds import Dossier
from tests.projects import example_copy
from tests.sites import build, real_copy

View = Literal["wide", "dark", "phone", "narrow"]
VIEWS: Mapping[View, Mapping[str, Any]] = {
    "wide": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "narrow": {"viewport": {"width": 320, "height": 640}},  # 1280 pixels at a zoom of 400 %
}
PATIENCE = 60_000  # milliseconds: two cores may be busy with other tests


class Sites(NamedTuple):
    """Where each site stands on disk, and the address that it is read under."""

    folders: Mapping[Dossier, Path]
    addresses: Mapping[Dossier, str]
    ports: Mapping[Dossier, int]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        pass


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder; no test of it runs without a browser."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium: CHROMIUM, else the first one found. In CI a missing one is a failure."""
    for name in filter(None, (os.environ.get("CHROMIUM"), *BROWSERS)):
        if found := shutil.which(name):
            return found
    message = "no Chromium was found; install one, or name it with CHROMIUM=/path/to/chromium"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def folders(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Dossier, Path]:
    """Both sites, built by whichever worker comes first."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    copies: Mapping[Dossier, Callable[[Path], Path]] = {"real": real_copy, "example": example_copy}
    with FileLock(shared / "browser.lock"):
        for name, copy in copies.items():
            work = shared / f"browser-{name}"
            if not (work / "site").is_dir():
                shutil.rmtree(work, ignore_errors=True)
                work.mkdir()
                build(copy(work)).rename(work / "site")
    return {name: shared / f"browser-{name}" / "site" for name in copies}


@contextmanager
def _served(folder: Path) -> Iterator[int]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.fixture(scope="session")
def sites(folders: Mapping[Dossier, Path]) -> Iterator[Sites]:
    """Both sites, served from this machine. Each has a name and no port: the theme's script knows its pages only then."""
    with ExitStack() as stack:
        ports = {name: stack.enter_context(_served(folder)) for name, folder in folders.items()}
        yield Sites(folders, {name: f"http://{name}.test/" for name in folders}, ports)


@pytest.fixture(scope="session")
def browser(chromium: str, sites: Sites) -> Iterator[Browser]:
    """One Chromium that finds nothing but the two sites."""
    rules = ", ".join(f"MAP {name}.test 127.0.0.1:{port}" for name, port in sites.ports.items())
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=[f"--host-resolver-rules={rules}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        )
        yield started
        started.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, sites: Sites) -> Iterator[OpenPage]:
    """A function that opens a page of a site: dossier, path, view, and options of the browser's context."""
    contexts: list[BrowserContext] = []

    def opened(dossier: Dossier, path: str, view: View = "wide", **options: Any) -> Page:
        contexts.append(browser.new_context(**{**VIEWS[view], **options}))
        contexts[-1].set_default_timeout(PATIENCE)
        page = contexts[-1].new_page()
        page.goto(sites.addresses[dossier] + path)
        return page

    yield opened
    for context in contexts:
        context.close()
