"""An exercise: a snippet that a reader is to change, and the one that solves it, whose output says what is right."""

from ..inside.outputs import REFUSED, Output
from .model import Book
from .tokens import Fault

BROWSER = "wasm"
"""The build in which a reader's program is judged."""
FORM = 'write `answer="lesson/idea", judged=["label"]`'


def judged_by(book: Book, answer: str) -> list[str]:
    """The labels by which a reader's program is judged where the page names none: all that do not vary."""
    printed = here(book, answer)
    return [line.label for line in printed.values() if not line.varies]


def here(book: Book, name: str) -> Output:
    """What a snippet prints in a browser, or where that is not recorded on the newest Python."""
    *_, newest = [Output(), *book.reference(name).values()]
    return book.builds(name).get(BROWSER, newest)


def fault_of_exercise(
    book: Book, name: str, answer: object, judged: object
) -> Fault | None:
    """What is wrong with the exercise that a snippet is, or None where it can be judged, or is none."""
    if answer is None and judged is None:
        return None
    if not isinstance(answer, str):
        return Fault("`judged` names labels, and no `answer` prints them", FORM)
    if wrong := book.missing(answer):
        return Fault(f"`answer`: {wrong}", "name the snippet that solves the exercise")
    if not is_labels(judged):
        return Fault("`judged` is no list of labels", FORM)
    return fault_of_labels(book, name, answer, judged or judged_by(book, answer))


def is_labels(judged: object) -> bool:
    """Whether these are labels in a list, or none."""
    if judged is None:
        return True
    return isinstance(judged, list) and all(isinstance(one, str) for one in judged)


def fault_of_labels(book: Book, name: str, answer: str, labels: object) -> Fault | None:
    """That these labels of the answer cannot tell it from what the reader begins with, or None."""
    assert isinstance(labels, list)
    begins, solved = here(book, name), here(book, answer)
    if REFUSED in solved:
        what = f"`answer={answer!r}` does not run in a browser, where it is judged"
        return Fault(what, "let it do without what a browser lacks")
    known = [line.label for line in (begins | solved).values() if not line.varies]
    for label in labels:
        if label not in known:
            what = f"`judged` names {label!r}, which neither program prints the same each time"
            return Fault(what, f"name one of {', '.join(known)}")
    if not any(solved.differs(label, begins) for label in labels):
        what = f"prints what {answer} prints, so that nobody need change it"
        return Fault(what, "judge a label that the answer changes")
    return None
