"""What a sentence cites, `[^…]`: a place in CPython's source, an issue, a PEP, a manual, or the line of a figure."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..problem import Problem, problem
from ..project import SUPPORTED
from .comparison import labels_of
from .model import Book
from .page_blocks import prose
from .tokens import NAME_ONE, Fault

CITATION = re.compile(r"(?<!!)\[\^(?P<what>[^\]\n]*)\]")
BEGIN = re.compile(r"\[\^")
SPAN = r"(?: @ (?P<first>3\.\d+) to (?P<last>3\.\d+))?"
WITNESS = re.compile(r"(?P<name>[\w-]+/\w+): (?P<label>[^@]+)")
PLACE = re.compile(rf"(?P<file>[\w/-]+\.[\w.]+): (?P<words>[^@]+?){SPAN}")
LIBRARY = re.compile(r"glibc (?P<file>[\w/-]+\.[ch]): (?P<words>\w+)")
ISSUE = re.compile(r"(?P<tracker>gh|bpo)-(?P<number>\d+)")
PEP = re.compile(r"PEP (?P<number>\d+)")
MANUAL = re.compile(r"man (?P<page>[\w.]+)\((?P<section>\d)\)")
FORM = (
    "write `[^Objects/object.c: _Py_Dealloc]`, `[^Doc/library/gc.rst: gc.collect]`, `[^gh-89503]`, `[^PEP 442]`, "
    "`[^man malloc_trim(3)]`, `[^glibc malloc/malloc.c: sysmalloc]`, or `[^lesson/idea: label]` for a figure's line; "
    "`@ 3.10 to 3.13` behind a symbol that other versions have not"
)


class Witness(NamedTuple):
    """The line of a figure: whoever doubts a sentence finds there what was tried."""

    name: str
    label: str


class Place(NamedTuple):
    """A file of CPython's source tree, a symbol or a heading in it, and the versions that have it; all if empty."""

    file: str
    words: str
    first: str
    last: str

    @property
    def newest(self) -> str:
        """The newest version for which it holds."""
        return self.last or SUPPORTED[-1]


class Library(NamedTuple):
    """A file of the GNU C library, and a function in it."""

    file: str
    words: str


class Issue(NamedTuple):
    """An issue of CPython, on GitHub (`gh`) or on the tracker before it (`bpo`)."""

    tracker: str
    number: str


class Pep(NamedTuple):
    """A Python Enhancement Proposal."""

    number: str


class Manual(NamedTuple):
    """A manual page of Linux, with its section."""

    page: str
    section: str


Citation = Witness | Place | Library | Issue | Pep | Manual
FORMS: tuple[tuple[re.Pattern[str], type[Citation]], ...] = (
    (WITNESS, Witness),
    (PLACE, Place),
    (LIBRARY, Library),
    (ISSUE, Issue),
    (PEP, Pep),
    (MANUAL, Manual),
)


def read(what: str) -> Citation | None:
    """What stands between `[^` and `]`, or None where that is no citation."""
    for form, kind in FORMS:
        if found := form.fullmatch(what):
            return kind(**found.groupdict(default=""))
    return None


def cited(text: str) -> Iterator[tuple[int, str, Citation]]:
    """The citations in the prose of a page: (line, what was typed, what it is)."""
    for line, row in enumerate(prose(text).split("\n"), 1):
        for found in CITATION.finditer(row):
            if citation := read(found["what"]):
                yield line, found[0], citation


def check(book: Book, where: str, text: str) -> Iterator[Problem]:
    """What begins as a citation of a page and is none, or cites what is not there."""
    for line, row in enumerate(prose(text).split("\n"), 1):
        for begin in BEGIN.finditer(row):
            found = CITATION.match(row, begin.start())
            said = found[0] if found else row[begin.start() :][:60]
            wrong = fault(book, found["what"] if found else "")
            if wrong:
                yield problem(where, f"{said} {wrong.what}", wrong.do, line=line)


def fault(book: Book, what: str) -> Fault | None:
    """What is wrong with a citation, or None."""
    match read(what):
        case None:
            return Fault("is no citation, or does not end on its line", FORM)
        case Witness(name, label):
            return fault_of_witness(book, name, label)
        case Place(first=first, last=last) if first:
            return fault_of_span(first, last)
    return None


def fault_of_witness(book: Book, name: str, label: str) -> Fault | None:
    """What is wrong with a line of a figure, or None: it must be printed, and be the same at every run."""
    if missing := book.missing(name):
        return Fault(f"names no snippet: {missing}", NAME_ONE)
    outputs = book.reference(name)
    if not outputs:  # it is not recorded yet
        return None
    lines = [output[label] for output in outputs.values() if label in output]
    known = f"use a label that {name} prints: {', '.join(labels_of(outputs))}"
    if not lines:
        return Fault(f"has an unknown label, {label!r}", known)
    if lines[0].varies:
        return Fault("rests on a value that varies from run to run", known)
    return None


def fault_of_span(first: str, last: str) -> Fault | None:
    """What is wrong with the versions of a citation, or None."""
    if first not in SUPPORTED or last not in SUPPORTED:
        do = f"name two of {', '.join(SUPPORTED)}"
        return Fault("names a version that this book does not show", do)
    if SUPPORTED.index(first) > SUPPORTED.index(last):
        return Fault("ends before it begins", f"write `@ {last} to {first}`")
    if (first, last) == (SUPPORTED[0], SUPPORTED[-1]):
        return Fault("names all versions", f"remove `@ {first} to {last}`")
    return None
