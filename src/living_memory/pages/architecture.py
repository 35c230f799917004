"""The rooms of this package as a drawing and as a list, made from its own imports and docstrings."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, PackageLoader

from ..project import PACKAGE
from ..rooms import DOORS, FLOORS, GROUND, imports, law_of, room_of

TEMPLATES = Environment(loader=PackageLoader(__package__, "templates"), autoescape=True)
DRAWING = TEMPLATES.get_template("rooms.html")
TOP_DOWN = FLOORS[::-1]
SAID = {
    GROUND: "What the others stand on: one form for what is wrong, where the project lies, files, git.",
    DOORS: "The command line, and the one module that knows MkDocs.",
}
"""What the two floors are that are no folders."""


@dataclass(frozen=True)
class Arrow:
    """How many imports lead from one room to another."""

    upper: str
    lower: str
    number: int

    @property
    def leads_down(self) -> bool:
        """Whether these imports keep the law."""
        return FLOORS.index(self.upper) > FLOORS.index(self.lower)


def who_imports_whom(package: Path = PACKAGE) -> str:
    """The drawing of who imports whom, as an HTML figure whose claim is counted from the imports."""
    found = arrows(package)
    total = sum(one.number for one in found)
    down = sum(one.number for one in found if one.leads_down)
    claim = f"Of {total} imports between rooms, {down} lead down."
    return DRAWING.render(
        claim=claim, words=in_words(found), rooms=TOP_DOWN, arrows=found
    )


def arrows(package: Path) -> list[Arrow]:
    """The imports between rooms, gathered by pair."""
    pairs: Counter[tuple[str, str]] = Counter()
    for one in imports(package):
        upper, lower = room_of(one.importer), room_of(one.imported)
        if one.own and upper != lower:
            pairs[upper, lower] += 1
    return [Arrow(upper, lower, number) for (upper, lower), number in pairs.items()]


def in_words(found: list[Arrow]) -> list[str]:
    """A sentence for each room that imports others, for who does not see the drawing."""
    sentences = []
    for room in TOP_DOWN:
        below = sorted(one.lower for one in found if one.upper == room)
        if below:
            sentences.append(f"{room} imports {', '.join(below)}.")
    return sentences


def room_laws() -> str:
    """The rooms with their laws as a list in Markdown, from the top floor down."""
    rows = []
    for room in TOP_DOWN:
        law = SAID.get(room) or " ".join(law_of(room).split())
        rows.append(f"- **`{room}`**: {law}")
    return "\n".join(rows)
