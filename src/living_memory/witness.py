"""Run a snippet so that what breaks a rule raises at its line.

The one file that runs inside a target interpreter, and only after a snippet has failed:
`python witness.py SNIPPET LIMIT PROCESSES`, standard library only. It shows the snippet's own traceback.
"""

import sys
import traceback

from outputs import parse

path, limit, processes = sys.argv[1:]
STARTS_A_PROCESS = ("os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system", "subprocess.Popen")


class Out:
    """A standard output that refuses what is not an output."""

    def __init__(self) -> None:
        self.lines, self.rest, self.buffer = "", "", self

    def write(self, text: "str | bytes") -> int:
        """Take some text; raise at the line, the bytes or the length that breaks a rule."""
        self.rest += text.decode("utf-8") if isinstance(text, bytes) else text
        if "\n" in self.rest:
            whole, self.rest = self.rest.rsplit("\n", 1)
            self.lines += whole + "\n"
            parse(self.lines)
        if len(self.lines) + len(self.rest) > int(limit):
            raise ValueError(f"printed more than {limit} bytes")
        return len(text)

    def flush(self) -> None:
        """There is nothing to flush."""


def refuse(event: str, args: tuple) -> None:
    """Raise where a process is started."""
    if event in STARTS_A_PROCESS:
        raise RuntimeError(f"starts a process ({event})")


def own_traceback(kind: type, error: BaseException, frames: object) -> None:
    """Print the traceback without the frames of this file."""
    shown = traceback.TracebackException(kind, error, frames)
    shown.stack[:] = [frame for frame in shown.stack if frame.filename != __file__]
    print(*shown.format(), sep="", file=sys.stderr)


sys.excepthook = own_traceback
sys.stdout = Out()
if processes == "refuse":
    sys.addaudithook(refuse)
with open(path, encoding="utf-8") as file:
    code = compile(file.read(), path, "exec")
exec(code, {"__name__": "__main__", "__file__": path})
