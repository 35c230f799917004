"""A reader with a browser: opens a page, points, types, and hears all that the browser complains of.

`firefox.py` and `webkit.py` are the two of them. What a hand does is said in the actions of WebDriver, which both know.
"""

import json
import time
from abc import ABC, abstractmethod

PATIENCE = 60
"""Seconds, after which a page that has not answered never will."""
SEEN = "document.querySelector({css})?.checkVisibility({{visibilityProperty: true}})"
"""Whether the first element of a selector can be seen."""
MIDDLE = """(() => {{
  const one = document.querySelector({css});
  one.scrollIntoView({{block: "center", behavior: "instant"}});
  const box = one.getBoundingClientRect();
  return JSON.stringify([Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]);
}})()"""
"""The middle of that element, in the window."""
QUIET = "new Promise((done) => setTimeout(done, 200))"
"""Lets a page do what it has put off, and a browser say what it thinks of it."""


REST = 1.0
"""Seconds in which what is to be pressed must not move: an editor above it may still come."""


class Reader(ABC):
    """A person at a browser, which starts with the first page."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to a page and wait until it has loaded; what was complained of before is forgotten."""

    @abstractmethod
    def ask(self, expression: str) -> object:
        """What an expression of JavaScript gives: a text, a number, a truth or None."""

    @abstractmethod
    def act(self, actions: list[dict[str, object]]) -> None:
        """Do with mouse and keys what the actions of WebDriver say."""

    @abstractmethod
    def resize(self, width: int) -> None:
        """Make the window so wide, or as narrow as the browser lets a window be."""

    @abstractmethod
    def picture(self) -> bytes:
        """What can be seen of the page, as PNG."""

    @abstractmethod
    def complaints(self) -> list[str]:
        """What the browser has complained of since the page was opened: on its console, and of its policy."""

    @abstractmethod
    def close(self) -> None:
        """End the browser, and all that was started for it."""

    def click(self, css: str) -> None:
        """Press the mouse in the middle of the first element of a selector, once it can be seen and rests."""
        named = json.dumps(css)
        self.wait_for(SEEN.format(css=named))
        middle, before = self.ask(MIDDLE.format(css=named)), None
        while middle != before:
            time.sleep(REST)
            middle, before = self.ask(MIDDLE.format(css=named)), middle
        x, y = json.loads(str(middle))
        move = {"type": "pointerMove", "x": x, "y": y}
        press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self.act([{"type": "pointer", "id": "mouse", "actions": [move, *press]}])

    def press(self, keys: str) -> None:
        """Press these keys one after another: `Keys.TAB`, or the letters of a text."""
        steps: list[dict[str, object]] = []
        for key in keys:
            steps += [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        self.act([{"type": "key", "id": "keyboard", "actions": steps}])

    def wait_for(self, expression: str) -> None:
        """Wait until an expression is true; raise `AssertionError` where it stays false."""
        last = time.monotonic() + PATIENCE
        while not self.ask(f"Boolean({expression})"):
            assert time.monotonic() < last, f"never came true: {expression}"
            time.sleep(0.02)
