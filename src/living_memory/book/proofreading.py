"""What is wrong with a page: with what its fences show, and with the tokens of its prose."""

from collections.abc import Iterator

from ..problem import Problem, problem
from .fences import PARAMETERS, REST, Call, Fence, calls_in, prose, run_fences
from .model import Book
from .tokens import ANY, FORM, NAME_ONE, TOKEN, Fault, fault

TYPED = ("name", "watch", "ask", REST)
"""What must be typed in a call of `show`: programs that run no fence read it, too."""
WATCH = (False, True, "open")
TYPE_IT = 'type it, `print(show("lesson/idea"))`, in one call for each snippet'


def check(book: Book, where: str, text: str) -> list[Problem]:
    """Everything that is wrong with the fences and the tokens of the page `where`."""
    problems: list[Problem] = []
    for fence in run_fences(text):
        problems += check_fence(book, where, fence)
    rows = prose(text).splitlines()
    for line, row in enumerate(rows, 1):
        for found in ANY.findall(row):
            if wrong := fault_of_token(book, found):
                what = f"{found} {wrong.what}"
                problems.append(problem(where, what, wrong.do, line=line))
    return problems


def check_fence(book: Book, where: str, fence: Fence) -> Iterator[Problem]:
    """Everything that is wrong with a fence of the page `where`."""
    try:
        calls = calls_in(fence)
    except SyntaxError as error:
        yield not_python(where, fence, error)
        return
    for call in calls:
        if wrong := fault_of_call(book, call):
            yield problem(where, wrong.what, wrong.do, line=call.line)


def not_python(where: str, fence: Fence, error: SyntaxError) -> Problem:
    """That a fence cannot be read, at its line of the page."""
    line = fence.line
    if error.lineno:
        line += error.lineno - 1
    row = error.text or ""
    what = f"not Python: {error.msg}"
    return problem(where, what, "correct the fence", row, line)


def fault_of_call(book: Book, call: Call) -> Fault | None:
    """What is wrong with a call in a fence, or None."""
    parameters = PARAMETERS.get(call.function, ())
    if call.name and "name" in parameters:
        missing = book.missing(call.name)
        if missing:
            return Fault(missing, NAME_ONE)
    if call.function == "show":
        return fault_of_show(call)
    return None


def fault_of_show(call: Call) -> Fault | None:
    """What is wrong with a call of `show` that names a snippet of the book, or none; None if nothing is."""
    for parameter in TYPED:
        if parameter in call.unread:
            what = f"`show` is given `{parameter}` as something that only a run knows"
            return Fault(what, TYPE_IT)
    if not call.name:
        return Fault("`show` is given no name", NAME_ONE)
    if call.is_lost:
        what = f"nothing prints what `show` gives for {call.name!r}"
        return Fault(what, f'write `print(show("{call.name}"))`')
    watch = call.given.get("watch", False)
    if watch not in WATCH:
        what = f"`watch={watch!r}` is no way to watch a snippet"
        return Fault(what, 'write `watch=True`, or `watch="open"`')
    has_words = "words" in call.given or "words" in call.unread
    if has_words and not watch:
        what = "`words` replace the sentences of steps, and no step is drawn"
        return Fault(what, "write `watch=True`, or remove `words`")
    return None


def fault_of_token(book: Book, text: str) -> Fault | None:
    """What is wrong with what stands between two pairs of braces, or None."""
    token = TOKEN.fullmatch(text)
    if not token:
        return Fault("is not a token", FORM)
    return fault(book, **token.groupdict())
