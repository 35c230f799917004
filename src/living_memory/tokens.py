"""The tokens of the prose, `{{ lesson/idea: label @ 3.14 }}`, and what is wrong with those of a page.

A Python-Markdown extension, so that the lessons do not depend on one builder.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

from .book import Book, current
from .outputs import Line
from .problem import Problem
from .pythons import NEWEST, SUPPORTED

TOKEN = re.compile(r"\{\{ *(?P<name>[\w/-]+): *(?P<label>[^@{}]+?) *(?:@ *(?P<version>3\.\d+) *)?\}\}")
ANY = re.compile(r"\{\{.*?\}\}")
SHOW = re.compile(r"show\(\s*[\"'](?P<name>[^\"']*)[\"']")
FENCE = re.compile(r"^( *)(```+|~~~+)(?P<head>[^\n]*)\n(?P<code>.*?)^\1\2 *$", re.M | re.S)
SPAN = re.compile(r"(`+).+?\1")
FORM = "write `{{ lesson/idea: label }}`, or `{{ lesson/idea: label @ 3.14 }}` where versions differ"


def blank(found: re.Match) -> str:
    """As many empty lines as the text had."""
    return "\n" * found[0].count("\n")


def lines_of(text: str, pattern: re.Pattern) -> Iterator[tuple[int, re.Match]]:
    """Each match of a pattern, with the number of its line."""
    return ((text.count("\n", 0, found.start()) + 1, found) for found in pattern.finditer(text))


def shown(text: str) -> list[tuple[int, str]]:
    """The snippets that the fences of a page show: (line, name)."""
    fences = (found for _, found in lines_of(text, FENCE) if "exec=" in found["head"])
    return [
        (text.count("\n", 0, fence.start("code")) + line, found["name"])
        for fence in fences
        for line, found in lines_of(fence["code"], SHOW)
    ]


def prose(text: str) -> str:
    """The page with its code made blank, so that line numbers stay."""
    return SPAN.sub(blank, FENCE.sub(blank, text))


def check(book: Book, path: Path, text: str) -> list[Problem]:
    """Everything that is wrong with the fences and the tokens of one page."""
    where = path.as_posix()
    problems = []
    for line, name in shown(text):
        if name not in book.snippets:
            problems.append(Problem(f"{where}:{line}", missing(book, name), "name a snippet of `snippets/`"))
    for line, found in lines_of(prose(text), ANY):
        token = TOKEN.fullmatch(found[0])
        wrong = fault(book, **token.groupdict()) if token else ("is not a token", FORM)
        if wrong:
            problems.append(Problem(f"{where}:{line}", f"{found[0]} {wrong[0]}", wrong[1]))
    return problems


def missing(book: Book, name: str) -> str:
    """Why a snippet is not there, with the name that was meant."""
    try:
        book.snippet(name)
    except KeyError as error:
        return error.args[0]
    raise AssertionError(f"{name} is there")


def fault(book: Book, name: str, label: str, version: str | None) -> tuple[str, str] | None:
    """What is wrong with a token and what to do, or None: it names a version exactly when versions differ."""
    if name not in book.snippets:
        return f"names no snippet: {missing(book, name)}", "name a snippet of `snippets/`"
    outputs = book.reference(name)
    lines = {minor: output.get(label) for minor, output in outputs.items()}
    labels = list(dict.fromkeys(line.label for output in outputs.values() for line in output.lines))
    if label not in labels:
        near = get_close_matches(label, labels, 1) or labels
        return f"has an unknown label, {label!r}", f"use a label that {name} prints: {', '.join(near)}"
    first, *others = lines.values()
    if any(line and line.varies for line in lines.values()):
        return "quotes a value that varies from run to run", "say it without the number"
    differs = any(not (first and first.same(line)) for line in others)
    if differs and not version:
        return "must name a version, since versions differ", f"write `@ {NEWEST}`, or the version you mean"
    if version and not differs and len(outputs) == len(SUPPORTED):
        return f"must not name a version: all print {first.value}", f"remove `@ {version}`"
    if version and (version not in SUPPORTED or version in lines and lines[version] is None):
        return f"names {version}, which does not print this label", f"name one of {', '.join(minor for minor, line in lines.items() if line)}"
    return None


def value(book: Book, name: str, label: str, version: str | None) -> Line | None:
    """The line that a token quotes: of the version it names, else of the newest Python that is known.

    A run of this build comes first; where it has no such line any more, the recording speaks.
    """
    for outputs in (book.outputs(name), book.reference(name)):
        asked = outputs.get(version or list(outputs)[-1])
        if asked and asked.get(label):
            return asked.get(label)
    return None


class Token(InlineProcessor):
    """Puts the printed value in the place of its token."""

    def handleMatch(self, m: re.Match, data: str) -> tuple[Element, int, int]:
        """One `<data>` element, whose title says where its text comes from."""
        line = value(current(), m["name"], m["label"], m["version"])
        element = Element("data", {"class": "lm-value", "value": m["name"], "title": f"{m['name']}: {m['label']}" + (f", Python {m['version']}" if m["version"] else "")})
        element.text = line.value if line else f"(not recorded yet on {m['version']})"
        return element, m.start(0), m.end(0)


class Tokens(Extension):
    """`markdown_extensions: [living_memory.tokens]`"""

    def extendMarkdown(self, md: Markdown) -> None:
        """Before emphasis and links, after code in backticks (whose priority is 190)."""
        md.inlinePatterns.register(Token(TOKEN.pattern, md), "living-memory", 185)


def makeExtension(**options: object) -> Tokens:
    """What Python-Markdown calls."""
    return Tokens(**options)
