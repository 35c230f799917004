"""What is wrong with a page: with what its fences show, and with the tokens of its prose."""

from collections.abc import Collection, Iterator

from ..problem import Problem, problem
from . import citations, page_sections
from .authored import pages, unmerged, unseen
from .exercises import fault_of_exercise
from .fence_code import Call, Unreadable
from .fences import calls_in, run_fences
from .guesses import fault_of_guess
from .model import Book
from .page_blocks import prose, without_blocks
from .quotes import check_tokens, faults_of_tokens
from .tokens import NAME_ONE, Fault

WATCH = (False, True, "open")
HEAD = ("hide", "search")
"""What the front matter of a page may say."""
FENCE_OF_HEAD = "---"
"""The row above the front matter, and below it."""
LONGEST = 8_000
"""The characters that a paragraph may have: Markdown's time grows with the square of its brackets."""


def check(book: Book, where: str, text: str) -> list[Problem]:
    """Everything that is wrong with the fences and the tokens of the page `where`."""
    problems = check_fences(book, where, text)
    problems += unmerged(text, where)
    problems += unseen(text, where)
    problems += check_length(where, without_blocks(text))
    problems += check_tokens(book, where, prose(text))
    problems += citations.check(book, where, text)
    problems += page_sections.check(where, text)
    return problems


def check_fences(book: Book, where: str, text: str) -> list[Problem]:
    """Everything that is wrong with the fences of the page `where`."""
    problems: list[Problem] = []
    calls: list[Call] = []
    for fence in run_fences(text):
        try:
            calls += calls_in(fence)
        except Unreadable as error:
            problems.append(unreadable(where, error))
    problems += check_calls(book, where, calls)
    return problems


def check_all_fences(book: Book) -> list[Problem]:
    """Everything that is wrong with the fences of all pages of a book."""
    problems: list[Problem] = []
    for place, text in pages(book.folder):
        problems += check_fences(book, f"docs/{place}", text)
    return problems


def check_length(where: str, text: str) -> Iterator[Problem]:
    """The paragraphs of a page, which are blank rows apart, that are too long to be read."""
    start = length = 0
    for line, row in enumerate(text.split("\n"), 1):
        if not row.strip():
            length = 0
        elif not length:
            start = line
        if length <= LONGEST < length + len(row):
            what = f"has a paragraph of more than {LONGEST} characters"
            yield problem(where, what, "make it several, a blank row apart", line=start)
        length += len(row)


def check_lab(book: Book, where: str, source: str) -> list[Problem]:
    """Everything that is wrong with the letters and the lines of the lab `where`."""
    return [*unmerged(source, where), *unseen(source, where)]


def check_head(where: str, text: str, head: Collection[str]) -> Iterator[Problem]:
    """What the front matter of a page says, by these keys, and may not say: the theme repeats it without a look."""
    rows = text.split("\n")
    if rows[0].startswith(FENCE_OF_HEAD) and not head:
        what = "begins with `---`, and no front matter that can be read follows"
        do = "write `hide: [toc]` or so between two rows of `---`, or take them out"
        yield problem(where, what, do, rows[0], line=1)
    for key in head:
        if key not in HEAD:
            lines = [line for line, row in enumerate(rows, 1) if key in row.lower()]
            what = f"its front matter says `{key}`, which no page may"
            first = lines[0] if lines else None
            do = f"take it out; {' and '.join(HEAD)} may stand there"
            yield problem(where, what, do, line=first)


def unreadable(where: str, error: Unreadable) -> Problem:
    """That a fence cannot be read, at its line of the page."""
    return problem(where, error.what, error.do, error.evidence, error.line)


def check_calls(book: Book, where: str, calls: list[Call]) -> Iterator[Problem]:
    """Everything that is wrong with the calls of a page; a snippet shown twice would give two figures one anchor."""
    shown: dict[str, int] = {}
    for call in calls:
        wrong = fault_of_call(book, call)
        if not wrong and call.is_figure and call.name in shown:
            what = f"shows {call.name!r} again, after line {shown[call.name]}"
            wrong = Fault(what, f"show it once, and link to it: `#{call.name}`")
        if wrong:
            yield problem(where, wrong.what, wrong.do, line=call.line)
        elif call.is_figure:
            shown[call.name] = call.line
    for call in calls:
        answer = call.given.get("answer")
        if isinstance(answer, str) and answer not in shown:
            what = f"judges by {answer!r}, which this page does not show"
            do = f'show it in the folded answer, `print(show("{answer}"))`'
            yield problem(where, what, do, line=call.line)


def fault_of_call(book: Book, call: Call) -> Fault | None:
    """What is wrong with a call in a fence, or None."""
    if call.function == "show":
        return fault_of_show(book, call)
    if call.name:
        return fault_of_name(book, call)
    return None


def fault_of_name(book: Book, call: Call) -> Fault | None:
    """That a call names no snippet of the book, or None."""
    if not call.name:
        return Fault(f"`{call.function}` is given no name", NAME_ONE)
    missing = book.missing(call.name)
    return Fault(missing, NAME_ONE) if missing else None


def fault_of_show(book: Book, call: Call) -> Fault | None:
    """What is wrong with a call of `show`, or None."""
    wrong = fault_of_name(book, call)
    if wrong:
        return wrong
    ask = call.given.get("ask", "")
    if not isinstance(ask, str):
        return Fault("`ask` is no text", 'write a question, `ask="…?"`')
    for said, wrong in faults_of_tokens(book, ask):
        return Fault(f"`ask`: {said} {wrong.what}", wrong.do)
    if wrong := fault_of_guess(book, call.name, call.given):
        return wrong
    watch = call.given.get("watch", False)
    if watch not in WATCH:
        what = f"`watch={watch!r}` is no way to watch a snippet"
        return Fault(what, 'write `watch=True`, or `watch="open"`')
    if watch and (guest := book.snippets[call.name].guest):
        what = f"`{call.name}` is with {guest}, and the recorder has the standard library alone"
        return Fault(what, "remove `watch`, or do without the guest")
    words = call.given.get("words")
    if words is not None and not watch:
        what = "`words` replace the sentences of steps, and no step is drawn"
        return Fault(what, "write `watch=True`, or remove `words`")
    if words is not None and not is_words(words):
        what = "`words` are no sentences by the lines that they replace"
        return Fault(what, 'write `words={"del node": "…"}`')
    answer, judged = call.given.get("answer"), call.given.get("judged")
    return fault_of_exercise(book, call.name, answer, judged)


def is_words(words: object) -> bool:
    """Whether these are texts by texts."""
    if not isinstance(words, dict):
        return False
    return all(isinstance(one, str) for pair in words.items() for one in pair)
