"""Firefox and WebKit: where they are on this machine, and what brings one that is not here.

Chromium is known to all tests of pages (`chromium.py`); these two open a few pages each, as `readers.py` drives them.
"""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

MINIBROWSERS = (
    "usr/lib/*/webkit2gtk-4.*/MiniBrowser",  # Debian and Ubuntu
    "usr/libexec/webkit2gtk-4.*/MiniBrowser",  # Fedora
    "usr/lib/webkit2gtk-4.*/MiniBrowser",  # Arch
)
"""Where WebKitGTK keeps the browser that its driver opens, below `/`."""


@dataclass(frozen=True)
class OtherBrowser:
    """A browser that some tests open besides Chromium."""

    name: str
    """`Firefox`, as a reader knows it."""
    variable: str
    """The environment variable that may name its program."""
    programs: tuple[str, ...]
    """The names under which its program may be on the PATH."""
    places: tuple[str, ...] = ()
    """Patterns of files outside the PATH, below `/`."""
    helpers: tuple[str, ...] = ()
    """The programs on the PATH without which it cannot be driven."""
    packages: str = field(kw_only=True)
    """The packages of Debian that bring it, with its helpers."""

    @property
    def program(self) -> str | None:
        """The path of its program; None where there is none."""
        if named := os.environ.get(self.variable):
            return named
        for name in self.programs:
            if found := shutil.which(name):
                return found
        for pattern in self.places:
            for path in sorted(Path("/").glob(pattern), reverse=True):
                return str(path)
        return None

    @property
    def lacking(self) -> list[str]:
        """What of it is not here: its own name, or the names of helpers."""
        helpers = [name for name in self.helpers if not shutil.which(name)]
        return helpers if self.program else [self.name, *helpers]

    @property
    def identity(self) -> list[str]:
        """What changes when it is brought up to date: its files, their sizes and times."""
        paths = [self.program, *map(shutil.which, self.helpers)]
        known = []
        for path in filter(None, paths):
            about = Path(path).stat()
            known.append(f"{path} {about.st_size} {about.st_mtime_ns}")
        return known

    @property
    def help(self) -> str:
        """What to type where it is not here."""
        lacking = " and ".join(self.lacking)
        return (
            f"not here: {lacking}, so no test has opened a page in {self.name}. It is brought by\n"
            f"  apt-get install {self.packages}   (Debian, as root)\n"
            f"  {self.variable}=/path/to/its/program"
        )


FIREFOX = OtherBrowser(
    "Firefox", "FIREFOX", ("firefox-esr", "firefox"), packages="firefox-esr"
)
WEBKIT = OtherBrowser(
    "WebKit",
    "WEBKIT",
    ("MiniBrowser",),
    MINIBROWSERS,
    ("WebKitWebDriver", "Xvfb"),
    packages="webkit2gtk-driver xvfb",
)
OTHERS = {"firefox": FIREFOX, "webkit": WEBKIT}
"""The two, as a test names them."""
