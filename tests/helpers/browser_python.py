"""The browser's Python under Node, as tests ask it: where it is, and one process that gives a fresh one each time."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from living_memory.project import FOLDERS, HOME

SCRIPT = HOME / "tests/helpers/browser_python.mjs"
PLACES = [HOME / ".cache/wasm/bin"]
"""Where `.ci/run` lays it."""
BRING = "bring it: .ci/get-pythons .cache/wasm wasm"


def home() -> Path | None:
    """The folder that `.ci/get-pythons FOLDER wasm` has made; None where there is none."""
    named = os.environ.get(FOLDERS, "").split(os.pathsep)
    for folder in [*map(Path, filter(None, named)), *PLACES]:
        if (folder.parent / "node_modules/pyodide").is_dir():
            return folder.parent
    return None


@dataclass
class BrowserPython:
    """A running Node."""

    process: subprocess.Popen[str]

    @classmethod
    def start(cls, home: Path, packed: bytes, folder: Path) -> "BrowserPython":
        """Start it with what the site packs for it."""
        file = folder / "packed.zip"
        file.write_bytes(packed)
        with open(home / "bin/python3", encoding="utf-8") as script:
            node = script.readline().strip().removeprefix("#!")
        command = [node, "--no-warnings", str(SCRIPT), str(home), str(file)]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return cls(process)

    def ask(self, code: str, *given: Any) -> Any:
        """What an expression of Python gives, as JSON, in a fresh interpreter; `asked` has what it is given."""
        assert self.process.stdin and self.process.stdout
        request = json.dumps({"code": code, "given": json.dumps(given)})
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
