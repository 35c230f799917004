"""The checker, run on a Python of this machine: the very file that the site offers."""

import subprocess
import sys

from ..book import model
from ..running import cache
from . import check_file


def check(executable: str, as_json: bool) -> int:
    """Run all snippets on this Python; give the exit code of the checker, which prints what it finds."""
    file = cache.ROOT / check_file.NAME
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(check_file.pack(model.read()))
    options = ["--json"] if as_json else []
    # It prints all of it at its end: read here first, so that one place answers where nobody takes it.
    done = subprocess.run([executable, file, *options], stdout=subprocess.PIPE)
    sys.stdout.buffer.write(done.stdout)
    return done.returncode
