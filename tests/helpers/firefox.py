"""Firefox as a test drives it: by its own BiDi server, which wants no geckodriver."""

import json
import subprocess
import time
from base64 import b64decode
from pathlib import Path

from other_browsers import FIREFOX
from readers import PATIENCE, QUIET, Reader
from selenium.webdriver.remote.websocket_connection import WebSocketConnection

LISTENS = "WebDriver BiDi listening on "
"""How it says, on standard error, where it can be told what to do."""
PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    # A window that nobody sees has the focus, too: the search begins when its field gets it.
    "focusmanager.testmode": True,
    # Another host gets no answer: of the proxy that is asked for it, nothing listens.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}
OPTIONS = ("--headless", "--no-remote", "--remote-debugging-port=0", "--profile")


class Firefox(Reader):
    """Firefox without a window."""

    def __init__(self, folder: Path) -> None:
        """Start it, with all that it keeps in a new folder."""
        folder.mkdir()
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in PREFERENCES.items()
        ]
        (folder / "user.js").write_text("".join(lines))
        self.log = folder / "said.txt"
        command = [str(FIREFOX.program), *OPTIONS, str(folder)]
        with self.log.open("w") as said:
            self.process = subprocess.Popen(command, stdout=said, stderr=said)
        self.heard: list[str] = []
        self.connection = WebSocketConnection(
            f"{self.address()}/session", PATIENCE, 0.01
        )
        self.send("session.new", capabilities={})
        self.connection.callbacks["log.entryAdded"] = [self.hear]
        self.send("session.subscribe", events=["log.entryAdded"])
        # A tab of its own has the focus, which the first one leaves to the field for addresses.
        self.tab = self.send("browsingContext.create", type="tab")["context"]

    def address(self) -> str:
        """Where it listens, once it has said so."""
        last = time.monotonic() + PATIENCE
        while time.monotonic() < last and self.process.poll() is None:
            for line in self.log.read_text().splitlines(keepends=True):
                if line.startswith(LISTENS) and line.endswith("\n"):
                    return line.removeprefix(LISTENS).strip()
            time.sleep(0.02)
        raise AssertionError(
            f"{FIREFOX.program} does not start:\n{self.log.read_text()}"
        )

    def send(self, method: str, **about: object) -> dict:
        """Give an order, and return what came of it; raise `AssertionError` where Firefox refuses."""
        reply = self.connection.send_cmd(method, about)
        assert "result" in reply, f"{method}: {reply}"
        return reply["result"]

    def hear(self, entry: dict) -> None:
        """Note a line of the console that is a complaint."""
        if entry["level"] in ("warn", "error"):
            self.heard.append(entry["text"])

    def open(self, url: str) -> None:
        """Go there."""
        self.heard.clear()
        self.send(
            "browsingContext.navigate", context=self.tab, url=url, wait="complete"
        )

    def ask(self, expression: str) -> object:
        """Evaluate it, and what it promises."""
        where = {"context": self.tab}
        reply = self.send(
            "script.evaluate", expression=expression, target=where, awaitPromise=True
        )
        assert reply["type"] == "success", f"{expression}: {reply}"
        return reply["result"].get("value")

    def act(self, actions: list[dict[str, object]]) -> None:
        """Do it in the tab."""
        self.send("input.performActions", context=self.tab, actions=actions)

    def resize(self, width: int) -> None:
        """A window of Firefox without a screen has any width."""
        size = {"width": width, "height": 900}
        self.send("browsingContext.setViewport", context=self.tab, viewport=size)

    def picture(self) -> bytes:
        """The window."""
        reply = self.send("browsingContext.captureScreenshot", context=self.tab)
        return b64decode(reply["data"])

    def complaints(self) -> list[str]:
        """Errors and warnings of the console; a violation of the policy is an error there."""
        self.ask(QUIET)
        return list(self.heard)

    def close(self) -> None:
        """End it; its folder is thrown away by whoever made it."""
        self.connection.close()
        self.process.terminate()
        self.process.wait(PATIENCE)
