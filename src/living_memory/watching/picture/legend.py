"""How to read the picture: each mark once, with the mark drawn."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from .. import svg
from . import marks

WIDE, HIGH = 88, 28


class Mark:
    """A mark as a small picture, and what it means: HTML of a sentence or two."""

    def __init__(self, parts: Iterable[Markup], words: str) -> None:
        """Draw the mark beside its words, which say the same."""
        self.words = Markup(words)
        self.picture = svg.tag(
            "svg",
            *parts,
            viewBox=f"0 0 {WIDE} {HIGH}",
            width=WIDE,
            height=HIGH,
            aria_hidden="true",
        )


def how_to_read() -> str:
    """A list of the marks as HTML, each drawn and explained in a sentence or two."""
    rows = Markup("")
    for mark in MARKS:
        row = Markup("<li>{}<span>{}</span></li>")
        rows += row.format(mark.picture, mark.words)
    return Markup('<ul class="lm-marks">{}</ul>').format(rows)


def marks_in_words() -> Iterator[str]:
    """What each mark means, as plain text."""
    for mark in MARKS:
        yield mark.words.striptags()


MARKS = [
    Mark(marks.name(), "A dot is one reference, and its arrow leads to the object."),
    Mark(
        marks.pill(),
        "The object's own count of references, read from the running Python. "
        "Beside it, a ring is a reference that the picture does not show, such as one from Python itself. "
        "Thick arrows and rings together make the count.",
    ),
    Mark(
        marks.again(),
        "A thin arrow with a small dot is not counted: it shows once more a reference that is drawn elsewhere. "
        "Example: a variable that two functions share is one reference, and stands in both of them.",
    ),
    Mark(
        marks.weak(),
        "A dotted arrow is a weak reference: it watches the object and adds nothing to its count.",
    ),
    Mark(marks.size(), "The size in bytes, as <code>sys.getsizeof</code> gives it."),
    Mark(
        marks.place(),
        "The small number above a place of a list is its index. "
        "A yellow place, or a yellow name, has just changed. A dashed place is room that a list keeps for later.",
    ),
    Mark(marks.box("new", "new"), "The object is new since this line."),
    Mark(
        marks.box("ghost", "unreachable"),
        "Still in memory, though nothing outside leads to it. The collector will free it.",
    ),
    Mark(
        marks.box("held", "kept"),
        "No name leads to it, but something that is not drawn does, such as the code of the program.",
    ),
    Mark(
        marks.strip(),
        "The lit line of the code has just run: a step is a line that has run. "
        "The strip has one piece a step. In a purple, dotted piece something is unreachable; "
        "in a red, half-filled one something is freed.",
    ),
    Mark(
        marks.running(),
        "An error keeps the calls that it went through, and they are drawn as objects. "
        "This mark is on one that has not ended: its variables are among the names, on the left.",
    ),
    Mark(
        marks.box("dead", "freed"), "Freed by this line. Its memory can be used again."
    ),
    Mark(
        marks.value(),
        "A small value that all of Python can share stands where it is used, without a box.",
    ),
]
