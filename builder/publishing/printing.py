"""An event's dossier as PDF: its page in the built site, printed by a Chromium of this machine that reaches nothing else."""

from __future__ import annotations

import functools
import html
import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urljoin

from builder.problems import ContentError, Location, Problem
from builder.publishing.active_markup import tags
from builder.values.nearest import did_you_mean

BROWSERS = (
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge", "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
)  # fmt: skip
FOLDER = "print"
PATIENCE = 300  # seconds
_HREF = re.compile(r'(\shref=")([^"]*)(")')
_LAZY = re.compile(r'\sloading="lazy"')


def print_event(site: Path, event: str, address: str) -> bytes:
    """Return the dossier of an event as PDF, its links leading to the site at an address (empty: nowhere).

    Raises ContentError where the site is not built, has no such event, or nothing here can print it.
    """
    page = f"{FOLDER}/{event}/"
    _require_page(site, event)
    browser = find_browser()
    with _served(site, page, address) as origin:
        return _printed(browser, f"{origin}/{page}")


def find_browser() -> str:
    """Return the path of a Chromium: the one that CHROMIUM names, else the first one found; raises ContentError."""
    named = os.environ.get("CHROMIUM")
    for name in (named,) if named else BROWSERS:
        if found := shutil.which(name):
            return found
    missing = f"CHROMIUM names {named}, which is no program here" if named else "no Chromium or Chrome was found here"
    raise _fault(f"{missing}; install one, or name it: CHROMIUM=/path/to/chromium dossier print", "no-browser")


def _require_page(site: Path, event: str) -> None:
    if not (site / "index.html").is_file():
        raise _fault(f"there is no built site in {site.name}/; build it first: dossier build", "no-site")
    known = sorted(path.parent.name for path in (site / FOLDER).glob("*/index.html"))
    if event not in known:
        raise _fault(f"the built site has no event {event!r}{did_you_mean(event, known)}", "unknown-event")


def with_addresses(page: str, place: str, address: str) -> str:
    """Return a page whose links lead to the site at an address, and whose pictures are fetched at once.

    `place` is the page's path below the root. Without an address only links within the page stay.
    """
    parts, at = [], 0
    for tag in tags(page):
        written = tag.written
        if written.startswith("<a "):
            written = _HREF.sub(functools.partial(_led_home, place, address), written)
        elif written.startswith("<img "):
            written = _LAZY.sub("", written)
        parts += [page[at : tag.at], written]
        at = tag.at + len(tag.written)
    return "".join((*parts, page[at:]))


def _led_home(place: str, address: str, href: re.Match[str]) -> str:
    target = html.unescape(href[2])
    if re.match(r"#|[a-z]+:", target):  # within the page, out of the site, or a mail
        return href[0]
    return f"{href[1]}{html.escape(urljoin(address + place, target))}{href[3]}" if address else ""


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder, and one of its pages with other links; says nothing."""

    def __init__(self, *arguments: object, page: str, shown: bytes, **options: object) -> None:
        self.page = page
        self.shown = shown
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path != f"/{self.page}":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.shown)))
        self.end_headers()
        self.wfile.write(self.shown)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _served(site: Path, page: str, address: str) -> Iterator[str]:
    """Serve a site on this machine alone, on a port that is free; yield its origin."""
    shown = with_addresses((site / page / "index.html").read_text("utf-8"), page, address).encode()
    handler = functools.partial(_Handler, directory=str(site), page=page, shown=shown)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _printed(browser: str, url: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="dossier-print-", ignore_cleanup_errors=True) as work:
        made = Path(work) / "made.pdf"
        command = [
            browser, "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", f"--user-data-dir={work}/profile",
            f"--print-to-pdf={made}", *_without_sandbox(), url,
        ]  # fmt: skip
        try:
            ended = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired as error:
            raise _fault(f"{browser} did not end within {PATIENCE} seconds", "not-printed") from error
        except OSError as error:
            raise _fault(f"{browser} cannot be run: {error.strerror}", "not-printed") from error
        if ended.returncode or not made.is_file():
            said = " ".join(ended.stderr.decode("utf-8", "replace").split())[-300:]
            raise _fault(
                f"{browser} ended with exit code {ended.returncode} and printed nothing: {said}", "not-printed"
            )
        return made.read_bytes()


def _without_sandbox() -> tuple[str, ...]:
    """Return what Chromium asks of root, whom it refuses otherwise; it sees nothing here but the site."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _fault(message: str, rule: str) -> ContentError:
    return ContentError([Problem(Location("site"), rule, message)])
