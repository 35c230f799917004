"""A page as plain Markdown, with the outputs in it, for readers that are programs."""

import ast
import re
from collections.abc import Callable

from ..book.fences import FENCE
from ..book.model import Book
from ..book.tokens import TOKEN, value
from ..pages import what_moved
from ..pages.figure import columns, labels
from ..project import SUPPORTED
from .facts import fact

PIECE = re.compile(
    rf"{FENCE.pattern}|(?P<tick>`+)[^\n]+?(?P=tick)|{TOKEN.pattern}", re.M | re.S
)


CELL = re.compile(r"^# %%(?P<kind>[^\n]*)\n(?P<text>.*?)(?=^# %%|\Z)", re.M | re.S)


META = re.compile(r"\A---\n.*?^---\n+", re.M | re.S)


LAB = re.compile(r"(\]\([\w./-]+)\.py\b")


PICTURE = "*(Here the page shows a picture.)*"


def plain(book: Book, text: str) -> str:
    """The Markdown of a page with a table in the place of each figure and a value in the place of each token."""

    def filled(found: re.Match) -> str:
        if found["name"]:
            line = value(book, found["name"], found["label"], found["version"])
            return line.value if line else f"(not recorded yet on {found['version']})"
        if not (found["head"] and 'exec="on"' in found["head"]):
            return found[0]
        return "\n".join(
            f"{found[1]}{row}".rstrip()
            for row in printed(book, found["code"]).splitlines()
        )

    return LAB.sub(r"\1.md", PIECE.sub(filled, META.sub("", text)))


def printed(book: Book, code: str) -> str:
    """What the calls of a fence put on the page, in Markdown; a picture where they draw one."""
    tree = ast.parse("\n".join(row.strip() for row in code.splitlines()))
    calls = [
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    ]
    known = [(FORMS[call.func.id], call) for call in calls if call.func.id in FORMS]
    said = (form(book, *arguments(call)) for form, call in known)
    return "\n\n".join(said) or PICTURE


def arguments(call: ast.Call) -> tuple[list[str], dict[str, object]]:
    """The texts that a call is given, and its options, as far as they are literal."""
    literal = {
        word.arg: word.value.value
        for word in call.keywords
        if isinstance(word.value, ast.Constant)
    }
    return [one.value for one in call.args if isinstance(one, ast.Constant)], literal


def figure(book: Book, given: list[str], options: dict[str, object]) -> str:
    """A snippet and what it printed: claim, code, a table with a column for each group of Pythons, notes."""
    name = given[0]
    snippet, outputs = book.snippets[name], book.outputs(name)
    found = columns(outputs)
    heads = ["it prints", *(column.head for column in found)]
    rows = [
        [label, *(what_moved.cell(column.output.get(label)) for column in found)]
        for label in labels(found)
    ]
    table = "\n".join(
        f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows]
    )
    notes = "\n".join(f"- {version}: {why}" for version, why in reversed(snippet.notes))
    ask = f"Predict: {options['ask']}" if options.get("ask") else ""
    code = f"```python\n{snippet.code}```"
    head = f"**{snippet.claim}** (`snippets/{name}.py`)"
    return "\n\n".join(filter(None, [ask, head, code, table, notes]))


def pythons(book: Book, *_: object) -> str:
    """Who printed all this, a line each."""
    known = [
        minor
        for minor in reversed(SUPPORTED)
        if minor in book.pythons | book.identities
    ]
    return "\n".join(f"- {book.who(minor)}" for minor in known)


FORMS: dict[str, Callable[..., str]] = {
    "show": figure,
    "printed_by": pythons,
    "what_moved": lambda book, given, options: what_moved.what_moved(),
    "fact": lambda book, given, options: fact(*given),
}
"""How each function that a fence may call is said in Markdown."""


def notebook(source: str, html: str) -> str:
    """A lab as Markdown: its text, its code, and in words the pictures that its page, `html`, shows."""
    parts = []
    for cell in CELL.finditer(source):
        text = cell["text"].strip("\n")
        said = re.sub(r"^# ?", "", text, flags=re.M)
        parts.append(said if "markdown" in cell["kind"] else f"```python\n{text}\n```")
    pictures = re.findall(r'role="img" aria-label="([^"]+)"', html)
    links = re.compile(r"(\]\([\w./-]+)\.html\b")  # beside a page lies its Markdown
    return links.sub(
        r"\1.md",
        "\n\n".join([*parts, *(f"Picture: {words}" for words in pictures), ""]),
    )
