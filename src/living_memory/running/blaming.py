"""Why a run is no output of a snippet: a problem with the line to blame."""

import ast
import re
import shlex
import signal

from ..book.comparison import difference
from ..book.python import Python
from ..book.snippets import Snippet
from ..inside.outputs import BLANK_ROW, RAISED, Output
from ..problem import Problem, problem
from ..project import INSIDE
from . import guests, process
from .process import OPTIONS, OUTPUT, SEED, Ended, Given

WITNESS = INSIDE / "witness.py"
BROKEN, REACHED = 86, 87
"""The codes with which the witness ends where a rule raised: of what is printed and started, or of what it reached."""
KILLED_FOR_A_CALL = getattr(signal, "SIGSYS", None)
"""How the system ends a run that asked for what no run may."""


def cause(ended: Ended) -> str:
    """Why a process that broke no limit is a failure; empty if it is none."""
    if ended.code < 0 and -ended.code == KILLED_FOR_A_CALL:
        return "opens a socket"
    if ended.code < 0:
        return f"was ended by {signal.Signals(-ended.code).name}"
    *_, last_row = ["", *ended.errors.strip().splitlines()]
    if RAISED.match(last_row):
        return f"raised {last_row}"
    if ended.code:
        said = f"wrote {last_row!r}" if last_row else "said nothing"
        return f"exited with {ended.code} and {said}: a snippet exits with 0"
    if ended.errors:
        return f"wrote to standard error: {last_row or BLANK_ROW}"
    return ""


def blame(snippet: Snippet, python: Python, ended: Ended, what: str) -> Problem:
    """A problem with the line of the snippet that caused it and the snippet's own traceback."""
    line = line_of(snippet, ended)
    # Under `witness.py` what breaks a rule raises, at its line; what raises there for another reason says nothing.
    again = witness(snippet, python, ended)
    if again.code == REACHED:
        what = rule_broken(again)
    if again.code == REACHED or (again.code == BROKEN and not line):
        ended, line = again, line_of(snippet, again)
    where = f"{snippet.where}:{line}" if line else snippet.where
    do = f"correct the snippet; run it by `{typed(python, snippet.where)}`"
    return problem(where, f"on {release_of(python)}, {what}", do, ended.errors[-4000:])


def typed(python: Python, file: str) -> str:
    """What an author types to run a file as we do, with this very Python, whatever PATH says."""
    seed = " ".join(f"{name}={value}" for name, value in SEED.items())
    return f"{seed} {shlex.join([python.executable, *OPTIONS, file])}"


def rule_broken(ended: Ended) -> str:
    """The words of the rule that raised in the witness."""
    _, _, words = ended.errors.strip().rpartition("RuleBroken: ")
    return words


def witness(snippet: Snippet, python: Python, ended: Ended) -> Ended:
    """How the snippet ends where what breaks a rule raises."""
    processes = "refuse" if ended.left_running else "allow"
    arguments = [str(snippet.path), str(OUTPUT), processes]
    command = [python.executable, *OPTIONS, str(WITNESS), *arguments]
    given = Given(variables=guests.variables(snippet, python))
    return process.execute(command, given=given)


def line_of(snippet: Snippet, ended: Ended) -> str:
    """The last line of the snippet that its traceback names; empty where it left none."""
    path = re.escape(str(snippet.path))
    lines = re.findall(rf'File "{path}", line (\d+)', ended.errors)
    return lines[-1] if lines else ""


def varies(snippet: Snippet, python: Python, first: Output, again: Output) -> Problem:
    """A problem with the lines that two runs print in another way, though nothing about them says so."""
    what = f"on {release_of(python)}, prints something else in another run"
    lines = difference(first, "once", again, "then")
    do = "print the same labels in every run"
    line = None
    if first.has_labels_of(again):
        moved = [label for label in first if first.differs(label, again)]
        calls = ", ".join(f'`print("{label} ~", ...)`' for label in moved)
        do = f"mark what varies by a tilde, {calls}; or sort what came from a set"
        line = line_of_label(snippet, moved[0])
    return problem(snippet.where, what, do, lines, line)


def line_of_label(snippet: Snippet, label: str) -> int | None:
    """The line of the snippet that has a string which begins with this label; None where none does."""
    for node in ast.walk(ast.parse(snippet.source)):
        if not isinstance(node, ast.Constant):
            continue
        if isinstance(node.value, str) and node.value.startswith(f"{label}:"):
            return node.lineno
    return None


def release_of(python: Python) -> str:
    """`3.14.10` of a Python."""
    release, _, _ = python.identity.partition(" ")
    return release
