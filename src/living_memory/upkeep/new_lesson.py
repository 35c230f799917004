"""Lay out a new lesson: its page, a snippet, its line in `nav`, and a reminder of each block that is still to write."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml  # type: ignore[import-untyped]

from ..book.authored import text_of
from ..book.snippets import TODO
from ..files import exact, line_end, write
from ..problem import problem
from ..project import HOME

NAME = re.compile(r"[a-z]+(-[a-z]+)*")
INDENTED = re.compile(r" *- ")
SETTINGS = "mkdocs.yml"
IDEA = "first_idea"
SNIPPET = f'''"""{TODO}: rename this file for what happens, and say in one sentence what the output shows."""

pears = ["pear", "pear"]
print("pears:", len(pears))
'''
FENCE = """```python exec="on" html="on"
from living_memory import show
print(show("{name}/{idea}"))
```"""
PAGE = f"""# {TODO}: a claim as the title of the lesson

{TODO}: ask the question that a reader brings here, and say what the lesson shows.
{TODO}: say who promises it: the language, CPython, or this build.

## {TODO}: the first claim {{ #first-claim }}

{TODO}: say what the code does, and define one new term in italics.

{FENCE}

{TODO}: say what you see, with a token in place of each number.

{TODO}: say why, and cite a file and function, a PEP or an issue.

## What to remember {{ #remember }}

- {TODO}: say the lesson again in up to three sentences.

## Try it {{ #try-it }}

{TODO}: show a program to change, and name what solves it: `answer="lesson/idea"`.

??? question "Show the answer"
    {TODO}: show the snippet that solves it, and say why it does.

Read on: {TODO}: link the lesson that comes next.
"""


class Entry(NamedTuple):
    """A page in `nav`, `lifetimes/cycles.md`, and the number of its line, from zero."""

    page: str
    line: int

    @property
    def part(self) -> str:
        """The folder in which it lies; empty for a page of none."""
        part, _, name = self.page.rpartition("/")
        return part


def lay_out(name: str, part: str, folder: Path = HOME) -> list[Path]:
    """Write the page and the snippet of a lesson and enter it in `nav`; give the files, relative to the folder.

    Raise `Problem`, and write nothing, where the name or the part is not right.
    """
    page = Path(f"docs/{part}/{name}.md")
    snippet = Path(f"snippets/{name}/{IDEA}.py")
    settings = Path(SETTINGS)
    text_of(folder / settings, SETTINGS)
    nav = entered(exact(folder / settings), part, name)
    free(folder, name)
    texts = {
        page: PAGE.replace("{name}", name).replace("{idea}", IDEA),
        snippet: SNIPPET,
        settings: nav,
    }
    for path, text in texts.items():
        write(folder / path, text, path.as_posix())
    return list(texts)


def free(folder: Path, name: str) -> None:
    """Raise `Problem` where the name is no name of a lesson, or another lesson has it."""
    if not NAME.fullmatch(name):
        raise problem(
            name,
            "is not the name of a lesson",
            "write lower case words with hyphens, `weak-references`",
        )
    pages = folder.glob(f"docs/**/{name}.md")
    snippets = folder.glob(f"snippets/{name}")
    for taken in (*pages, *snippets):
        where = taken.relative_to(folder).as_posix()
        raise problem(where, "is there already", "edit it, or choose another name")


def entered(settings: str, part: str, name: str) -> str:
    """The text of `mkdocs.yml` with the lesson as the last one of its part, and else as it was to the letter.

    Raise `Problem` without such a part, and where an entry would change anything else.
    """
    entries = list(entries_of(settings))
    own = [entry for entry in entries if entry.part == part]
    if not part or not own:  # a page of no part, as the front page is, is no lesson
        known = ", ".join(dict.fromkeys(entry.part for entry in entries if entry.part))
        raise problem(
            "mkdocs.yml: nav",
            f"has no part {part!r}",
            f"name one of {known}; a new part is written by hand",
        )
    rows = settings.splitlines(keepends=True)
    page = f"{part}/{name}.md"
    end = line_end(settings)
    fresh = "".join(with_entry(rows, own[-1].line, page, end))
    pages = [entry.page for entry in entries]
    pages.insert(entries.index(own[-1]) + 1, page)
    if [entry.page for entry in entries_of(fresh)] != pages:
        what = "is written in a way that an entry more would spoil"
        raise problem("mkdocs.yml: nav", what, f"write `- {page}` there by hand")
    return fresh


def with_entry(rows: list[str], line: int, page: str, end: str) -> Iterator[str]:
    """The rows of the settings with one more below this line, which is indented as that is."""
    for number, row in enumerate(rows):
        yield row
        indented = INDENTED.match(row)
        if number == line and indented:
            if not row.endswith("\n"):
                yield end
            yield f"{indented[0]}{page}{end}"


def entries_of(settings: str) -> Iterator[Entry]:
    """The pages in `nav`, in their order; raise `Problem` where the settings are not YAML."""
    try:
        tree = yaml.compose(settings, yaml.SafeLoader)
    except yaml.YAMLError as error:
        line = error.problem_mark.line + 1
        what = f"is not YAML: {error.problem}"
        raise problem(SETTINGS, what, "correct it", line=line) from None
    for key, value in tree.value:
        if key.value == "nav":
            yield from leaves(value)


def leaves(node: yaml.Node) -> Iterator[Entry]:
    """The pages below a node of `nav`, which is a list, a title with what it stands for, or a page."""
    if isinstance(node, yaml.ScalarNode):
        yield Entry(node.value, node.start_mark.line)
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from leaves(one)
    else:
        for _, one in node.value:
            yield from leaves(one)
