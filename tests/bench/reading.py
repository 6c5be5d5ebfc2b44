"""What it costs to read the site: the weight of every kind of page, and what Lighthouse says of it where it is installed."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Request, sync_playwright

from builder.publishing.printing import BROWSERS
from tests.bench.weight import MOST, weigh
from tests.browser.page_kinds import PAGE_KINDS
from tests.sites import build, real_copy

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml", "application/xml")


class _Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as hosts do: texts compressed, everything to be kept for a while. Says nothing."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body, kind = path.read_bytes(), self.guess_type(path)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "max-age=600")
        if kind.startswith(_TEXT):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Compressing, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def tell_reading() -> None:
    """Build the project's own site and print what each kind of page weighs, and how Lighthouse marks it."""
    chromium = next(filter(None, map(shutil.which, filter(None, (os.environ.get("CHROMIUM"), *BROWSERS)))), None)
    if not chromium:
        print("weight of the pages: not measured, no Chromium was found")
        return
    with tempfile.TemporaryDirectory() as folder:
        site = build(real_copy(Path(folder)))
        with _served(site) as address:
            _tell_weights(site, address, chromium)
            _tell_lighthouse(address, chromium)


def _note(asked: list[str], request: Request) -> None:
    asked.append(request.url)


def _tell_weights(site: Path, address: str, chromium: str) -> None:
    print(f"bytes after gzip, without search (aim: at most {MOST:,} a page)")
    print(f"{'':40}{'HTML':>9}{'styles':>9}{'scripts':>9}{'all':>9}")
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=chromium) as browser:
        for kind in PAGE_KINDS:
            if kind.dossier != "real":
                continue
            asked: list[str] = []
            page = browser.new_page()
            page.on("request", functools.partial(_note, asked))
            page.goto(address + kind.path, wait_until="networkidle")
            weight = weigh(asked, site)
            page.close()
            print(f"{kind.name:40}{weight.html:9,}{weight.styles:9,}{weight.scripts:9,}{weight.total:9,}")


def _tell_lighthouse(address: str, chromium: str) -> None:
    lighthouse = shutil.which("lighthouse")
    if not lighthouse:
        print("Lighthouse: not measured; it is no part of the tests (npm install --global lighthouse)")
        return
    print(f"{'Lighthouse (aim: 95)':40}" + "".join(f"{name:>16}" for name in CATEGORIES))
    for kind in PAGE_KINDS:
        if kind.dossier == "real":
            marks = _marked(lighthouse, address + kind.path, chromium)
            print(f"{kind.name:40}" + "".join(f"{mark:16}" for mark in marks))


def _marked(lighthouse: str, address: str, chromium: str) -> tuple[int, ...]:
    command = [
        lighthouse,
        address,
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    surroundings = {**os.environ, "CHROME_PATH": chromium}
    ended = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, check=True)
    found = json.loads(ended.stdout)["categories"]
    return tuple(round(100 * (found[name]["score"] or 0)) for name in CATEGORIES)
