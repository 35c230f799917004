"""The page of a reader's own program, from its file: read, checked, recorded, drawn."""

import tokenize
from pathlib import Path

from ..book.authored import refuse_pipe
from ..book.python import Python
from ..files import LARGEST
from ..inside.trace import Trace
from ..problem import problem, stop_at
from ..watching.own import Own
from ..watching.picture import how_many
from ..watching.record import for_a_reader, record
from ..watching.too_big import NOTHING, lint_own
from . import standalone


def check(file: Path, python: Python, answers: Path | None = None) -> Own:
    """A program that may run; raise `Problem` if it, or what it is to read, cannot be read, or cannot be watched."""
    if answers:
        see_that_it_can_be_read(answers)
    own = Own.of(read(file), file, python, answers)
    stop_at(own.problems())
    return own


def as_page(
    file: Path, python: Python, step: int = 1, answers: Path | None = None
) -> str:
    """The page of a program, run by this Python, open at a step from 1; `answers` is a file that it reads.

    It is refused for no size. Raise `Problem` if it cannot be watched, or has no such step.
    """
    own = check(file, python, answers)
    trace = record(file, python, own.given(), own.is_alone, for_a_reader())
    told = [*own.told()]
    if has_steps(trace):
        stop_at(lint_own(trace, str(file)))
        see_that_it_is_there(step, trace, file)
    elif "cut" not in trace:
        told = [NOTHING, *told]
    return standalone.page_of(trace, file.name, python, step, told)


def traced(file: Path, python: Python, answers: Path | None = None) -> Trace:
    """The trace of a program, run by this Python, cut where it is long; raise `Problem` if it cannot be watched."""
    own = check(file, python, answers)
    trace = record(file, python, own.given(), own.is_alone, for_a_reader())
    stop_at(lint_own(trace, str(file)))
    return trace


def has_steps(trace: Trace) -> bool:
    """Whether anything of a program is shown, as it is where it has more than imports and words."""
    return how_many(trace) > 0


def see_that_it_is_there(step: int, trace: Trace, file: Path) -> None:
    """Raise `Problem` where a program has no step of this number."""
    last = how_many(trace)
    if not last:
        do = "ask for its page, which shows its code and what it printed"
        raise problem(str(file), "has no step that could be drawn", do)
    if not 1 <= step <= last:
        what = f"has {last} steps, and none has the number {step}"
        raise problem(str(file), what, f"name one from 1 to {last} by `--step`")


def read(file: Path) -> str:
    """The source of a program, in its own encoding; raise `Problem` if the file cannot be read."""
    do = "name a file of Python code"
    try:
        refuse_pipe(file, str(file))
        refuse_size(file)
        with tokenize.open(file) as opened:
            text = opened.read()
    except OSError as error:
        raise problem(str(file), f"cannot be read: {error.strerror}", do) from None
    except (SyntaxError, UnicodeDecodeError) as error:
        what = f"is no text in UTF-8, or in the encoding that its first lines name: {error}"
        do = "save the file as UTF-8, or name its own encoding in its first line: `# coding: latin-1`"
        raise problem(str(file), what, do) from None
    except ValueError as error:  # a NUL, or half a surrogate pair, in its name
        raise problem(str(file), f"is no name of a file: {error}", do) from None
    refuse_name(file)
    return text


def see_that_it_can_be_read(answers: Path) -> None:
    """Raise `Problem` where a file cannot be what a program reads."""
    do = "name by `--input` a file with what you would type, a line each"
    try:
        refuse_pipe(answers, str(answers))
        refuse_size(answers)
        answers.read_bytes()
    except OSError as error:
        raise problem(str(answers), f"cannot be read: {error.strerror}", do) from None
    except ValueError as error:  # a NUL, or half a surrogate pair, in its name
        raise problem(str(answers), f"is no name of a file: {error}", do) from None


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
