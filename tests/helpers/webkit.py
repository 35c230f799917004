"""WebKit as a test drives it: the small browser of WebKitGTK, on a screen of its own that nobody sees."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from other_browsers import WEBKIT
from readers import PATIENCE, QUIET, Reader
from selenium.webdriver import Remote
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

SCREEN = "1400x1000x24"
HOMES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
ALOUD = "--enable-write-console-messages-to-stdout=true"
AROUND = """<!doctype html><meta charset="utf-8"><iframe src="{url}"></iframe>
<script>document.querySelector("iframe").onload = () => setTimeout(() => console.log("{end}"), 300);</script>"""
"""A page that shows another one, and says when that has loaded."""
END = "that was all"
CONSOLE = "CONSOLE "
COMPLAINS = ("WARN", "ERROR")
LISTEN = """
window.complaints = [];
for (const method of ["warn", "error"]) console[method] = (...words) => complaints.push(words.join(" "));
addEventListener("error", (event) => complaints.push(event.message));
addEventListener("unhandledrejection", (event) => complaints.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) =>
  complaints.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
"""Makes a page that is open keep what is complained of from now on."""


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; what `DISPLAY` calls it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN]
    process = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with open(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb does not start"
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(PATIENCE)


class WebKit(Reader):
    """WebKit in a window that nobody sees.

    A browser that is driven keeps its console to itself. So each page is first opened by another one, which is not
    driven and says aloud what it complains of while the page loads; what is complained of later, the page itself hears.
    """

    def __init__(self, folder: Path) -> None:
        """Start it, with all that it keeps in a new folder."""
        folder.mkdir()
        self.folder = folder
        self.heard: list[str] = []
        self.said: dict[str, list[str]] = {}
        with ExitStack() as ending:
            display = ending.enter_context(screen())
            homes = dict.fromkeys(HOMES, str(folder))
            self.environment = {**os.environ, **homes, "DISPLAY": display}
            service = Service(env=self.environment)
            service.start()
            ending.callback(service.stop)
            options = Options()
            options.binary_location = str(WEBKIT.program)
            options.add_argument("--automation")
            server = ClientConfig(remote_server_addr=service.service_url)
            way = RemoteConnection(client_config=server)
            self.driver = Remote(command_executor=way, options=options)
            ending.callback(self.driver.quit)
            self.ending = ending.pop_all()

    def open(self, url: str) -> None:
        """Go there, twice."""
        self.heard = self.said_while_loading(url)
        self.driver.get(url)
        self.driver.execute_script(LISTEN)

    def said_while_loading(self, url: str) -> list[str]:
        """What a browser complains of that opens a page in a frame, and nothing else; asked once for a page."""
        if url not in self.said:
            around = self.folder / "around.html"
            around.write_text(AROUND.format(url=url, end=END), encoding="utf-8")
            self.said[url] = list(filter(is_complaint, self.console_of(around)))
        return self.said[url]

    def console_of(self, page: Path) -> list[str]:
        """The console of a page up to its last word; raise `AssertionError` where that does not come."""
        command = [str(WEBKIT.program), ALOUD, page.as_uri()]
        log = self.folder / "said.txt"
        with log.open("w") as said:
            browser = subprocess.Popen(
                command, env=self.environment, stdout=said, stderr=said
            )
        last = time.monotonic() + PATIENCE
        try:
            while END not in log.read_text():
                assert time.monotonic() < last, f"{page} is never shown"
                time.sleep(0.02)
        finally:
            browser.terminate()
            browser.wait(PATIENCE)
        return log.read_text().splitlines()

    def ask(self, expression: str) -> object:
        """Evaluate it, and what it promises."""
        return self.driver.execute_script(f"return {expression}")

    def act(self, actions: list[dict[str, object]]) -> None:
        """Do it in the window."""
        self.driver.execute(Command.W3C_ACTIONS, {"actions": actions})

    def resize(self, width: int) -> None:
        """A window of this browser is as wide as its buttons, at least."""
        self.driver.set_window_size(width, 900)

    def picture(self) -> bytes:
        """The window."""
        return self.driver.get_screenshot_as_png()

    def complaints(self) -> list[str]:
        """What was said aloud, and what the page has heard since."""
        self.ask(QUIET)
        later = json.loads(str(self.ask("JSON.stringify(window.complaints)")))
        return [*self.heard, *later]

    def close(self) -> None:
        """End the browser, its driver and the screen."""
        self.ending.close()


def is_complaint(line: str) -> bool:
    """Whether a line of the console, as WebKit writes it, is a warning or an error."""
    _, is_console, words = line.partition(CONSOLE)
    return bool(is_console) and any(word in words.split(" ", 3) for word in COMPLAINS)
