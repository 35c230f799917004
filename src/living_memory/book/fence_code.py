"""The code of a fence, read as Python would read it, without running it."""

import ast
from dataclasses import dataclass, field

SHOW = ("name", "watch", "words", "ask", "answer", "judged", "guess", "wrong", "which")
PARAMETERS = {
    "show": SHOW,
    "drawing": ("kind", "name", "caption"),
    "fact": ("name",),
    "how_to_read": (),
    "ledger": (),
    "printed_by": (),
    "room_laws": (),
    "trace_schema": (),
    "what_moved": (),
    "who_imports_whom": (),
    "workbench": (),
}
"""The functions that a fence may call, and what each is given, in order."""
FORM = 'import a function from living_memory, and print what it gives: `print(show("lesson/idea"))`'
TYPE_IT = 'type it, `print(show("lesson/idea"))`, in one call for each snippet'


class Unreadable(Exception):
    """What is wrong with a fence, at a line of its page, and what to do."""

    def __init__(self, line: int, what: str, do: str, evidence: str = "") -> None:
        """Keep its parts."""
        super().__init__(what)
        self.line = line
        self.what = what
        self.do = do
        self.evidence = evidence


@dataclass
class Call:
    """A call in a fence: its function, its line in the page, and what it is given, by the parameter's name."""

    function: str
    line: int
    given: dict[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The snippet that it names, `lesson/idea`; empty where it names none."""
        name = self.given.get("name")
        return name if isinstance(name, str) else ""

    @property
    def is_figure(self) -> bool:
        """Whether it makes the figure of a snippet that it names."""
        return self.function == "show" and self.name != ""


def calls_of(code: str, start: int) -> list[Call]:
    """What this code prints, in order; `start` is its first line in the page.

    Raise `Unreadable` at what is no import, no literal and no call of a function that a fence may call.
    """
    reader = Reader(code, start)
    try:
        for statement in tree_of(code, start).body:
            reader.read(statement)
    except (MemoryError, RecursionError):
        raise Unreadable(start, "a fence is nested too deep", FORM) from None
    return reader.calls


def tree_of(code: str, start: int) -> ast.Module:
    """The code of a fence that begins at this line of its page; raise `Unreadable` where it is not Python."""
    try:
        return ast.parse(code)
    except SyntaxError as error:
        line = start + (error.lineno or 1) - 1
        what = f"not Python: {error.msg}"
        raise Unreadable(line, what, "correct the fence", error.text or "") from None
    except ValueError as error:  # a NUL, before 3.12
        what = f"not Python: {error}"
        raise Unreadable(start, what, "correct the fence") from None


class Reader:
    """Reads a fence, statement by statement, as Python would, without running it."""

    def __init__(self, code: str, start: int) -> None:
        """Nothing is read yet of this code, which begins at this line of its page."""
        self.code = code
        self.start = start
        self.imported: set[str] = set()
        self.known: dict[str, object] = {}
        """The literals that have a name."""
        self.calls: list[Call] = []

    def read(self, statement: ast.stmt) -> None:
        """Take in a statement; raise `Unreadable` where it is none that a fence may have."""
        match statement:
            case ast.ImportFrom(module="living_memory", names=names, level=0):
                for one in names:
                    self.import_one(one)
            case ast.Import(names=[ast.alias(name="living_memory", asname=None)]):
                self.imported.add("living_memory")
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                self.known[name] = self.literal(value, f"`{name}`")
            case ast.Expr(
                value=ast.Call(func=ast.Name(id="print"), args=args, keywords=[])
            ) if args:
                for printed in args:
                    self.calls.append(self.call(printed))
            case ast.Expr(value=ast.Call() as lost) if not is_print(lost):
                raise self.nothing_prints(self.call(lost))
            case _:
                raise self.refused(
                    statement, "is run by no fence, which only prints what it calls"
                )

    def import_one(self, one: ast.alias) -> None:
        """Take in an imported name, as it is."""
        if one.asname:
            what = f"`{one.name}` is imported under another name, `{one.asname}`"
            raise self.unreadable(one, what, f"import `{one.name}` alone")
        if one.name not in PARAMETERS:
            what = f"`{one.name}` is no function that a fence may call"
            raise self.unreadable(one, what, f"import one of {', '.join(PARAMETERS)}")
        self.imported.add(one.name)

    def call(self, node: ast.expr) -> Call:
        """A call of a function of `living_memory`, with what it is given."""
        match node:
            case ast.Call(func=ast.Name(id=name)):
                is_known = name in self.imported
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="living_memory"), attr=name)
            ):
                is_known = "living_memory" in self.imported
            case _:
                raise self.refused(node, "is no call of a function of living_memory")
        if name not in PARAMETERS:
            raise self.refused(node, "is no call of a function of living_memory")
        if not is_known:
            what = f"`{name}` is not imported"
            raise self.unreadable(node, what, f"`from living_memory import {name}`")
        return self.with_arguments(name, node)

    def with_arguments(self, function: str, node: ast.Call) -> Call:
        """The call of this function, which takes what it is given."""
        call = Call(function, self.line(node))
        parameters = PARAMETERS[function]
        known = ", ".join(f"`{one}`" for one in parameters) or "nothing"
        if len(node.args) > len(parameters):
            what = f"`{function}` is given too much: it takes {known}"
            raise self.unreadable(node, what, "take out what it does not take")
        given = [*zip(parameters, node.args)]
        given += [(word.arg or "**", word.value) for word in node.keywords]
        for parameter, value in given:
            said = f"`{function}` is given `{parameter}`"
            if isinstance(value, ast.Starred) or parameter == "**":
                raise self.unreadable(
                    value, f"{said} as something that only a run knows", TYPE_IT
                )
            if parameter not in parameters:
                what = f"{said}, which it does not take: it takes {known}"
                raise self.unreadable(value, what, f"name one that `{function}` takes")
            call.given[parameter] = self.literal(value, said)
        return call

    def literal(self, node: ast.expr, said: str) -> object:
        """What an expression says without a run."""
        if isinstance(node, ast.Name) and node.id in self.known:
            return self.known[node.id]
        try:
            return ast.literal_eval(node)
        except (TypeError, ValueError):  # a sum, a call, a list as a key
            what = f"{said} as something that only a run knows"
            raise self.unreadable(node, what, TYPE_IT) from None

    def nothing_prints(self, call: Call) -> Unreadable:
        """That what a call gives is lost."""
        given = f'"{call.name}"' if call.name else ""
        what = f"nothing prints what `{call.function}` gives for {call.name!r}"
        return Unreadable(call.line, what, f"write `print({call.function}({given}))`")

    def refused(self, node: ast.stmt | ast.expr, what: str) -> Unreadable:
        """That a part of the code does not belong into a fence."""
        code = ast.get_source_segment(self.code, node) or ""
        first, _, _ = code.partition("\n")
        return self.unreadable(node, f"`{first}` {what}", FORM)

    def unreadable(
        self, node: ast.stmt | ast.expr | ast.alias, what: str, do: str
    ) -> Unreadable:
        """What is wrong at a node."""
        return Unreadable(self.line(node), what, do)

    def line(self, node: ast.stmt | ast.expr | ast.alias) -> int:
        """The line of the page where a part of the code begins."""
        return self.start + node.lineno - 1


def is_print(call: ast.Call) -> bool:
    """Whether it calls `print`."""
    return isinstance(call.func, ast.Name) and call.func.id == "print"
