"""The page of a reader's own program, from its file: read, checked, recorded, drawn."""

from pathlib import Path

from ..book.authored import refuse_coding, refuse_mark, refuse_pipe
from ..book.python import Python
from ..files import LARGEST
from ..problem import problem, stop_at
from ..watching.picture import Story
from ..watching.record import record
from ..watching.too_big import lint_trace
from ..watching.unwatchable import lint
from . import standalone


def check(file: Path) -> None:
    """Raise `Problem` if a program cannot be read, or cannot be watched, before it runs."""
    stop_at(lint(read(file), str(file)))


def as_page(file: Path, python: Python, step: int = 1) -> str:
    """The page of a program that was checked, run by this Python, open at a step from 1.

    Raise `Problem` if it did more than can be drawn, or if it has no such step.
    """
    trace = record(file, python)
    stop_at(lint_trace(trace, str(file)))
    last = len(Story(trace).snapshots)
    if not 1 <= step <= last:
        what = f"has {last} steps, and none has the number {step}"
        raise problem(str(file), what, f"name one from 1 to {last} by `--step`")
    return standalone.page_of(trace, file.name, python, step)


def read(file: Path) -> str:
    """The source of a program; raise `Problem` if the file cannot be read."""
    try:
        refuse_pipe(file, str(file))
        refuse_size(file)
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise problem(str(file), what, "name a file of Python code") from None
    except UnicodeDecodeError as error:
        do = "save the file as UTF-8"
        raise problem(str(file), f"not UTF-8: {error}", do) from None
    except ValueError as error:  # a NUL, or half a surrogate pair, in its name
        do = "name a file of Python code"
        raise problem(str(file), f"is no name of a file: {error}", do) from None
    refuse_name(file)
    refuse_mark(text, str(file))
    refuse_coding(text, str(file))
    return text


def refuse_name(file: Path) -> None:
    """Raise `Problem` where the name of a file has bytes that are no text: no page can say it."""
    try:
        file.name.encode()
    except UnicodeEncodeError:
        do = "give the file a name in UTF-8, `mv FILE pears.py`"
        raise problem(str(file), "has a name that is not UTF-8", do) from None


def refuse_size(file: Path) -> None:
    """Raise `Problem` where a file is larger than a program, which would take minutes to be read."""
    if file.stat().st_size > LARGEST:
        what = f"has more than {LARGEST // 1024} KiB, and no reader follows that"
        do = "copy the part that you want to watch into a file of its own"
        raise problem(str(file), what, do)
