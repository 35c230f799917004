"""What cannot be watched, with words that say what to change, before a program is recorded."""

import ast
import sys
from collections.abc import Iterator

from ..problem import Problem, problem

TURNS = (
    "takes its turns by chance: no two recordings would agree",
    "call the functions one after the other",
)


SEES = (
    "sees the recorder, or takes its place",
    "leave it out: the picture shows counts and lost objects by itself",
)


VARIES = (
    "gives something else at each run",
    "leave it out, or type a value in its place",
)


BEHIND = (
    "changes memory behind Python's back, where no picture can follow",
    "leave it out, and watch the rest",
)


AWAY = (
    "leaves the one interpreter that is watched",
    "leave it out, and watch the rest",
)


ASKS = (
    "waits for an answer, and nobody is there to type one",
    "type a value in its place",
)


REFUSED = {
    TURNS: "_thread asyncio concurrent multiprocessing queue.SimpleQueue sched signal threading",
    SEES: "bdb cProfile faulthandler pdb profile trace tracemalloc gc.callbacks gc.freeze gc.get_count"
    " gc.get_freeze_count gc.get_objects gc.get_stats gc.set_threshold gc.unfreeze sys._current_frames"
    " sys.getallocatedblocks sys.gettotalrefcount sys.gettrace sys.monitoring sys.setprofile sys.settrace"
    " inspect.stack traceback.extract_stack traceback.format_stack traceback.print_stack",
    VARIES: "ftplib http imaplib poplib random secrets select selectors smtplib socket socketserver ssl"
    " tempfile time timeit urllib.request uuid xmlrpc datetime.date.today datetime.datetime.now datetime.datetime.today"
    " datetime.datetime.utcnow os.getpid os.times os.urandom",
    BEHIND: "_ctypes ctypes",
    AWAY: "pty subprocess webbrowser os._exit os.abort os.fork os.forkpty os.kill os.popen"
    " os.posix_spawn os.posix_spawnp os.startfile os.system"
    " os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe"
    " os.spawnl os.spawnle os.spawnlp os.spawnlpe os.spawnv os.spawnve os.spawnvp os.spawnvpe",
    ASKS: "cmd code curses fileinput getpass readline sys.stdin tkinter turtle builtins.breakpoint builtins.input",
}


REASONS = {name: reason for reason, names in REFUSED.items() for name in names.split()}


STANDARD = sys.stdlib_module_names | {
    "annotationlib",
    "compression",
    "profiling",
}  # the last three: since 3.14, 3.15


STRANGE = (
    "is not in the standard library, and a program is watched alone",
    "write what it needs into this file",
)


DEFINITIONS = (ast.AsyncFunctionDef, ast.ClassDef, ast.FunctionDef)


Fault = tuple[int, str, str]
"""The line, what is wrong there, and what to do."""


def lint(source: str, where: str) -> list[Problem]:
    """Everything in the program at `where` (a file) that cannot be watched, in the order of its lines."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        return [not_python(error, where)]
    faults = sorted({*foreign(tree), *crowded(tree)}) or empty(tree)
    lines = source.splitlines()
    return [
        problem(f"{where}:{line}", what, do, "".join(lines[line - 1 : line]))
        for line, what, do in faults
    ]


def not_python(error: SyntaxError | ValueError, where: str) -> Problem:
    """What the parser of this command's own Python says."""
    line, what = getattr(error, "lineno", None) or 1, getattr(error, "msg", str(error))
    version = "{}.{}".format(*sys.version_info)
    return problem(
        f"{where}:{line}",
        f"not Python {version}: {what}",
        "correct it",
        getattr(error, "text", "") or "",
    )


def foreign(tree: ast.Module) -> Iterator[Fault]:
    """The modules and functions that make a picture false, or different at each run."""
    known = {name: f"builtins.{name}" for name in ("breakpoint", "input")}
    known |= dict.fromkeys((node.id for node in ast.walk(tree) if assigns(node)), "")
    for line, name, here, meant in imports(tree):
        reason = reason_of(name) or (
            None if name.split(".")[0] in STANDARD else STRANGE
        )
        if reason:
            yield line, f"`{name}` {reason[0]}", reason[1]
        else:
            known[here] = meant
    for node in ast.walk(tree):
        name = dotted(node, known)
        if name in REASONS:
            yield (
                node.lineno,
                f"`{name.removeprefix('builtins.')}` {REASONS[name][0]}",
                REASONS[name][1],
            )


def assigns(node: ast.AST) -> bool:
    """Whether it is a name that the program makes its own by assignment."""
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def imports(tree: ast.Module) -> Iterator[tuple[int, str, str, str]]:
    """Each import as (line, what is imported, the name it gets here, what that name then stands for)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                root = alias.name.split(".")[0]
                yield (
                    node.lineno,
                    alias.name,
                    alias.asname or root,
                    alias.name if alias.asname else root,
                )
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                name = f"{'.' * node.level}{node.module + '.' if node.module else ''}{alias.name}"
                yield node.lineno, name, alias.asname or alias.name, name


def reason_of(name: str) -> tuple[str, str] | None:
    """Why `a.b.c` is refused: because of itself, of `a.b` or of `a`; None if it is not."""
    parts = name.split(".")
    found = (
        REASONS.get(".".join(parts[:length])) for length in range(1, len(parts) + 1)
    )
    return next(filter(None, found), None)


def dotted(node: ast.AST, known: dict[str, str]) -> str:
    """The full name that `node` stands for, `gc.freeze`; empty if it is not the name of something imported."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return known.get(node.id, "")
    if isinstance(node, ast.Attribute):
        owner = dotted(node.value, known)
        return owner and f"{owner}.{node.attr}"
    return ""


def crowded(tree: ast.Module) -> Iterator[Fault]:
    """The lines on which a statement begins where another one stands; `class Node: pass` is one statement."""
    taken: set[int] = set()
    for node in sorted(
        filter(has_step, ast.walk(tree)),
        key=lambda node: (node.lineno, node.col_offset),
    ):
        block = hasattr(node, "body")
        flat = (
            block
            and not isinstance(node, DEFINITIONS)
            and node.body[0].lineno == node.lineno
        )
        if flat or node.lineno in taken:
            yield (
                node.lineno,
                "has two statements on a line, and a step is a line",
                "give each its own line",
            )
        taken.add(node.lineno if block else node.end_lineno)


def has_step(node: ast.AST) -> bool:
    """Whether it is a statement that does something: not `pass`, `...` or a docstring."""
    nothing = isinstance(node, ast.Pass) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )
    return isinstance(node, ast.stmt) and not nothing


def empty(tree: ast.Module) -> list[Fault]:
    """Whether no statement does what a picture can show: an import shows nothing."""
    shown = (
        has_step(node) and not isinstance(node, ast.Import | ast.ImportFrom)
        for node in tree.body
    )
    return (
        []
        if any(shown)
        else [(1, "has no statement to watch", "write one, `basket = []`")]
    )
