"""Run a failed snippet again, inside the target interpreter, so that what breaks a rule raises at its line.

`python witness.py SNIPPET BYTES allow|refuse`: the standard library alone, and `outputs.py`.
"""

import sys
import traceback
from io import StringIO

from outputs import parse

path, limit, processes = sys.argv[1:]
STARTS = (
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "subprocess.Popen",
)


class Out(StringIO):
    """A standard output that refuses what is not an output."""

    def write(self, text):
        """Take some text; raise at the line, the bytes or the length that breaks a rule."""
        super().write(text.decode("utf-8") if isinstance(text, bytes) else text)
        if len(self.getvalue()) > int(limit):
            raise ValueError(f"printed more than {limit} bytes")
        if self.getvalue().endswith("\n"):
            parse(self.getvalue())
        return len(text)

    buffer = property(lambda self: self)


def refuse(event, args):
    """Raise where a process is started."""
    if processes == "refuse" and event in STARTS:
        raise RuntimeError(f"starts a process ({event})")


def own_traceback(kind, error, frames):
    """Print the traceback without the frames of this file."""
    shown = traceback.TracebackException(kind, error, frames)
    shown.stack[:] = [frame for frame in shown.stack if frame.filename != __file__]
    print(*shown.format(), sep="", file=sys.stderr)


with open(path, encoding="utf-8") as file:
    code = compile(file.read(), path, "exec")
sys.excepthook, sys.stdout = own_traceback, Out()
sys.addaudithook(refuse)
exec(code, {"__name__": "__main__", "__file__": path})
