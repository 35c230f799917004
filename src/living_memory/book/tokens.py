"""The tokens of the prose, `{{ lesson/idea: label @ 3.14 }}`: what each quotes, and what is wrong with it."""

import re

from ..inside.outputs import Line
from ..problem import Problem, problem
from ..project import SUPPORTED
from .fences import prose, shown
from .model import Book

TOKEN = re.compile(
    r"\{\{ *(?P<name>[\w/-]+): *(?P<label>[^@{}]+?) *(?:@ *(?P<version>3\.\d+) *)?\}\}"
)


ANY = re.compile(r"\{\{.*?\}\}")


FORM = "write `{{ lesson/idea: label }}`, or `{{ lesson/idea: label @ 3.14 }}` where versions differ"


def check(book: Book, where: str, text: str) -> list[Problem]:
    """Everything that is wrong with the fences and the tokens of the page `where`."""
    problems = []
    for line, name in shown(text):
        if wrong := book.missing(name):
            problems.append(
                problem(f"{where}:{line}", wrong, "name a snippet of `snippets/`")
            )
    for line, words in enumerate(prose(text).splitlines(), 1):
        for found in ANY.findall(words):
            token = TOKEN.fullmatch(found)
            wrong = (
                fault(book, **token.groupdict()) if token else ("is not a token", FORM)
            )
            problems += (
                [problem(f"{where}:{line}", f"{found} {wrong[0]}", wrong[1])]
                if wrong
                else []
            )
    return problems


def fault(
    book: Book, name: str, label: str, version: str | None
) -> tuple[str, str] | None:
    """What is wrong with a token and what to do, or None: it names a version exactly when versions differ."""
    if wrong := book.missing(name):
        return f"names no snippet: {wrong}", "name a snippet of `snippets/`"
    outputs = book.reference(name)
    lines = {minor: output.get(label) for minor, output in outputs.items()}
    printing = [minor for minor, line in lines.items() if line]
    if not printing:
        labels = ", ".join(
            dict.fromkeys(label for output in outputs.values() for label in output)
        )
        return (
            f"has an unknown label, {label!r}",
            f"use a label that {name} prints: {labels}",
        )
    first = lines[printing[0]]
    if first.varies:
        return "quotes a value that varies from run to run", "say it without the number"
    differs = not all(first.same(line) for line in lines.values())
    if differs and not version:
        return (
            "must name a version, since versions differ",
            f"write `@ {printing[-1]}`, or the version you mean",
        )
    if version and not differs and len(outputs) == len(SUPPORTED):
        return (
            f"must not name a version: all print {first.value}",
            f"remove `@ {version}`",
        )
    if version and (
        version not in SUPPORTED or (version in lines and version not in printing)
    ):
        return (
            f"names {version}, which does not print this label",
            f"name one of {', '.join(printing)}",
        )
    return None


def value(book: Book, name: str, label: str, version: str | None) -> Line | None:
    """The line that a token quotes, of its version or the newest: as run, else as recorded."""
    known = (
        outputs.get(version or list(outputs)[-1], {})
        for outputs in (book.outputs(name), book.reference(name))
    )
    return next((output[label] for output in known if label in output), None)


def versions(book: Book, name: str, label: str) -> dict[str, str | None]:
    """What each Python says where they differ, None where it does not print the label; empty where all agree."""
    lines = {minor: output.get(label) for minor, output in book.outputs(name).items()}
    first, *others = lines.values() or [None]
    alike = all(first.same(line) if first else line is None for line in others)
    return (
        {} if alike else {minor: line and line.value for minor, line in lines.items()}
    )
