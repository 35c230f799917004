"""The fences of a page: which are run, what they call, and what is left of the page as prose.

This is the one reader of fences: whoever asks what a page shows, watches or draws, asks it.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

FENCE = re.compile(
    r"^( *)(```+|~~~+)(?P<head>[^\n]*)\n(?P<code>.*?)^\1\2 *$", re.M | re.S
)
SPAN = re.compile(r"(`+).+?\1")
RUN = re.compile(r"\bexec=[\"']?(?!(?:off|no|false|0)\b)\w")
"""What the head of a fence says that is run."""
PARAMETERS = {
    "show": ("name", "watch", "words", "ask"),
    "drawing": ("kind", "name"),
    "fact": ("name",),
}
"""What the functions that a fence may call are given, in order; those that are given nothing are left out."""
REST = "**"
"""The name of what a call is given by `**options`."""


@dataclass(frozen=True)
class Fence:
    """A fence that is run: its code without the indentation of the fence, and the line where the code begins."""

    code: str
    line: int


@dataclass
class Call:
    """A call in a fence: its function, its line in the page, and what it is given, by the parameter's name.

    `unread` are the parameters whose values only a run knows; a call whose result nobody takes `is_lost`.
    """

    function: str
    line: int
    is_lost: bool = False
    given: dict[str, object] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The snippet that it names, `lesson/idea`; empty where it names none, or where only a run knows which."""
        name = self.given.get("name")
        return name if isinstance(name, str) else ""

    @property
    def is_figure(self) -> bool:
        """Whether it makes the figure of a snippet that it names."""
        return self.function == "show" and self.name != ""


def blank(found: re.Match[str]) -> str:
    """As many empty lines as the text had."""
    lines = found[0].count("\n")
    return "\n" * lines


def prose(text: str) -> str:
    """A page with its code made blank, so that the numbers of the lines stay."""
    without_fences = FENCE.sub(blank, text)
    return SPAN.sub(blank, without_fences)


def run_fences(text: str) -> Iterator[Fence]:
    """The fences of a page that are run."""
    for found in FENCE.finditer(text):
        if RUN.search(found["head"]):
            yield fence_of(found)


def fence_of(found: re.Match[str]) -> Fence:
    """The fence that `FENCE` found in a page."""
    indent = found[1]
    code = ""
    for row in found["code"].splitlines(keepends=True):
        code += row.removeprefix(indent)
    start = found.start("code")
    lines_above = found.string.count("\n", 0, start)
    return Fence(code, lines_above + 1)


def calls_in(fence: Fence) -> list[Call]:
    """The calls in a fence, in the order in which they stand; raise `SyntaxError` where it is not Python."""
    reader = Reader()
    tree = ast.parse(fence.code)
    reader.visit(tree)
    for call in reader.calls:
        call.line += fence.line - 1
    return reader.calls


class Reader(ast.NodeVisitor):
    """Walks through the code of a fence and keeps its calls, a call before those within it."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.calls: list[Call] = []
        self.lost: set[ast.expr] = set()

    def visit_Expr(self, node: ast.Expr) -> None:
        """Keep a statement that is one expression: nobody takes its value."""
        self.lost.add(node.value)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Keep a call, with what it is given as far as that is literal."""
        function = name_of(node.func)
        call = Call(function, node.lineno, node in self.lost)
        for parameter, value in arguments(function, node):
            try:
                call.given[parameter] = ast.literal_eval(value)
            except (TypeError, ValueError):  # a variable, a sum, a list as a key
                call.unread.add(parameter)
        self.calls.append(call)
        self.generic_visit(node)


def name_of(function: ast.expr) -> str:
    """`show` of `show` and of `living_memory.show`; empty for what has no name."""
    if isinstance(function, ast.Name):
        return function.id
    if isinstance(function, ast.Attribute):
        return function.attr
    return ""


def arguments(function: str, node: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    """What a call is given, each with the name of its parameter."""
    parameters = PARAMETERS.get(function, ())
    yield from zip(parameters, node.args)
    for word in node.keywords:
        yield word.arg or REST, word.value


def calls(text: str) -> Iterator[Call]:
    """The calls in the fences of a page; a fence that is not Python, which `proofreading` refuses, has none."""
    for fence in run_fences(text):
        try:
            yield from calls_in(fence)
        except SyntaxError:
            continue


def shown(text: str) -> Iterator[tuple[int, str]]:
    """The snippets that the fences of a page show: (line, name)."""
    for call in calls(text):
        if call.is_figure and not call.is_lost:
            yield call.line, call.name


def watched(text: str) -> Iterator[str]:
    """The snippets whose steps the fences of a page draw: those with `watch`."""
    for call in calls(text):
        if call.is_figure and call.given.get("watch"):
            yield call.name
