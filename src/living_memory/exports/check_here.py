"""The checker, run on a Python of this machine: the very file that the site offers."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from ..book import model
from . import check_file

WITHOUT_VARIABLES = "-E"
"""What keeps `PYTHONPATH` and `PYTHONHOME`, which are meant for this Python, from the one that is checked."""
ENDING = ("SIGINT", "SIGTERM", "SIGHUP") if os.name == "posix" else ()
"""The signals that ask a program to end; on Windows the console sends its own to both."""


def check(executable: str, as_json: bool) -> int:
    """Run all snippets on this Python; give the exit code of the checker, which prints what it finds.

    Its file is this check's own: another one at the same time, of another book, writes its own.
    """
    with TemporaryDirectory(prefix="living-memory-") as folder:
        file = Path(folder, check_file.NAME)
        file.write_bytes(check_file.pack(model.read()))
        options = ["--json"] if as_json else []
        command = [executable, WITHOUT_VARIABLES, str(file), *options]
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        with child, handed_on(child):
            # It prints all of it at its end: read here first, so that one place answers where nobody takes it.
            printed, _ = child.communicate()
    if sys.stdout is not None:  # it was closed before the start
        sys.stdout.buffer.write(printed)
    return child.returncode


@contextmanager
def handed_on(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Hand on what asks this process to end: the child ends in order, says so, and this process after it."""

    def hand_on(number: int, frame: FrameType | None) -> None:
        child.send_signal(number)

    before = {}
    for name in ENDING:
        number = getattr(signal, name)
        if signal.getsignal(number) != signal.SIG_IGN:  # as `nohup` has it
            before[number] = signal.signal(number, hand_on)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
