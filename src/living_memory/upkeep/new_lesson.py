"""Lay out a new lesson: its page, a snippet, its line in `nav`, and a reminder of each block that is still to write."""

import re
from pathlib import Path

from ..book.snippets import TODO
from ..files import replace
from ..problem import problem
from ..project import HOME

NAME = re.compile(r"[a-z]+(-[a-z]+)*")
ENTRY = re.compile(r"^(?P<before> +- )(?P<part>[\w-]+)/[\w-]+\.md$", re.M)
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

{TODO}: give the reader something to predict, and a snippet of its own that answers it.

??? question "Show the answer"
    {TODO}: say why it is so.

Read on: {TODO}: link the lesson that comes next.
"""


def lay_out(name: str, part: str, folder: Path = HOME) -> list[Path]:
    """Write the page and the snippet of a lesson and enter it in `nav`; give the files, relative to the folder.

    Raise `Problem`, and write nothing, where the name or the part is not right.
    """
    settings = folder / "mkdocs.yml"
    page = folder / f"docs/{part}/{name}.md"
    snippet = folder / f"snippets/{name}/{IDEA}.py"
    nav = entered(settings.read_text(encoding="utf-8"), part, name)
    free(folder, name)
    replace(page, PAGE.replace("{name}", name).replace("{idea}", IDEA))
    replace(snippet, SNIPPET)
    replace(settings, nav)
    return [path.relative_to(folder) for path in (page, snippet, settings)]


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
    """The text of `mkdocs.yml` with the lesson as the last one of its part; raise `Problem` without such a part."""
    entries = list(ENTRY.finditer(settings))
    own = [entry for entry in entries if entry["part"] == part]
    if not own:
        known = ", ".join(dict.fromkeys(entry["part"] for entry in entries))
        raise problem(
            "mkdocs.yml: nav",
            f"has no part {part!r}",
            f"name one of {known}; a new part is written by hand",
        )
    last = own[-1]
    line = f"{last['before']}{part}/{name}.md"
    above, below = settings[: last.end()], settings[last.end() :]
    return f"{above}\n{line}{below}"
