"""The built site as a browser gets it, served or from a file, with a note of what it was given."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from kept_proofs import digest
from playwright.sync_api import Browser, BrowserContext, Page, Request

WITHIN = "memory/of/python/"
"""The folder of its host in which the site stands."""
GIVEN: dict[str, str] = {}
"""What was asked of the site since this was last cleared, and a digest of what it gave: see `given`."""


def given(site: Path, name: str) -> str:
    """A digest of what the site gives for a name within it, empty where it has no such file."""
    file = site / name / "index.html" if (site / name).is_dir() else site / name
    return digest(file) if file.is_file() else ""


@contextmanager
def served(site: Path, within: str) -> Iterator[str]:
    """The address where the site stands, in this folder of its host, which answers a wrong address as hosts do."""

    class Host(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            way = unquote(urlsplit(self.path).path).removeprefix(f"/{within}")
            GIVEN[way] = given(site, way)
            super().do_GET()

        def end_headers(self) -> None:
            self.send_header(
                "Cache-Control", "no-store"
            )  # each test asks for all that it needs
            super().end_headers()

        def send_error(self, code: int, *args: object) -> None:
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write((site / "404.html").read_bytes())
            GIVEN["404.html"] = given(site, "404.html")

        def log_message(self, *args: object) -> None:
            """The tests look at the browser, not at the server."""

    root = [site, *site.parents][within.count("/")]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=root))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{within}"
    finally:
        server.shutdown()
        server.server_close()


def noting(browser: Browser, site: Path) -> None:
    """From now on note each file of the site that this browser opens without a server."""
    new_context, new_page = browser.new_context, browser.new_page
    home = f"{site.as_uri()}/"

    def note(request: Request) -> None:
        if request.url.startswith(home):
            name = unquote(urlsplit(request.url.removeprefix(home)).path)
            GIVEN[name] = given(site, name)

    def noted_context(**options: object) -> BrowserContext:
        context = new_context(**options)
        context.on("request", note)
        return context

    def noted_page(**options: object) -> Page:
        page = new_page(**options)
        page.context.on("request", note)
        return page

    browser.new_context = noted_context
    browser.new_page = noted_page
