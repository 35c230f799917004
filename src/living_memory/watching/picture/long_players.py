"""The player of a reader's own program, which may be long: its first steps as HTML, the others packed for a script."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...inside.trace import Trace
from ..limits import FIRST_BYTES, OPEN_BOXES, PAGE_BYTES, RECORDED_STEPS
from .code import coloured
from .ending import ending, only_the_first
from .packing import Packer
from .player_html import TEMPLATE, TEMPLATES, Reel, Step, steps, whole
from .sentences import Sentence
from .story import Story
from .versions import Version

WORDS = TEMPLATES.get_template("words.html")
ROOM = PAGE_BYTES - 100 * 1000
"""The bytes of all that differs with the steps: style, script and what a program printed stand beside it."""


@dataclass(frozen=True)
class LongPlayer:
    """The player; `table` has every step in words, where not all are HTML; `notes` say what is left out."""

    html: Markup
    table: list[Step]
    notes: list[Markup]


def long_player(trace: Trace, name: str, at: int = 1) -> LongPlayer:
    """The player of a program of this name, open at a step from 1: as many of its steps as a page has room for."""
    story = Story(trace, OPEN_BOXES)
    if not story.snapshots:
        return LongPlayer(code_alone(trace), [], ending(trace, 0))
    version = Version([], story)
    found = list(steps(version, {}))
    notes = ends = ending(trace, len(found))
    fitting = with_notes(found, notes)
    while (weighs := weight(made := fit(version, name, fitting, at))) > ROOM:
        kept = int(len(fitting) * ROOM / weighs * 0.95)
        notes = [only_the_first(found[kept].line, kept), *ends[1:]]
        fitting = with_notes(found[:kept], notes)
    table = fitting if made.rest else []
    html = TEMPLATE.render(name=name, reels=[made], differences="")
    return LongPlayer(Markup(html), table, notes)


def short_player(trace: Trace, name: str, at: int = 1) -> LongPlayer:
    """The first steps of a program, as many as a page has room for without a script, with labels for buttons.

    It opens at a step from 1, or at its last where that comes later; there is at least one.
    """
    version = Version([], Story(trace))
    found = list(steps(version, {}))
    first = list(light(found))
    notes = ending(trace, len(found))
    if len(first) < len(found):
        cut = found[len(first)]
        notes = [only_the_first(cut.line, len(first)), *notes[1:]]
    made = whole(version, name, first, min(at, len(first)))
    html = TEMPLATE.render(name=name, reels=[made], differences="", labels=True)
    return LongPlayer(Markup(html), [], notes)


def code_alone(trace: Trace) -> Markup:
    """The code of a program of which no step is shown."""
    rows = Markup("\n").join(coloured(trace["source"]))
    return Markup('<pre tabindex="0"><code>{}</code></pre>').format(rows)


def with_notes(found: list[Step], notes: list[Markup]) -> list[Step]:
    """These steps; the last of them also says what comes behind it."""
    *others, last = found
    sentences = [*last.sentences, *map(Sentence, notes)]
    return [*others, replace(last, sentences=sentences)]


def weight(reel: Reel) -> int:
    """The bytes of the steps of a player, of what is packed, and of the table."""
    first = sum(map(bytes_of, reel.steps))
    return first + len(reel.rest) + reel.many * 300


def bytes_of(step: Step) -> int:
    """The bytes of a step as HTML."""
    return len(step.picture.encode()) + len(words_of(step).encode())


def words_of(step: Step) -> str:
    """The words of a step as HTML."""
    return str(WORDS.module.words(step))  # type: ignore[attr-defined]


def fit(version: Version, name: str, found: list[Step], at: int) -> Reel:
    """The player of these steps: the first as HTML, and the others packed where there are too many."""
    reel = whole(version, name, found, at)
    first = len(list(light(found)))
    if first == len(found):
        return reel
    rest = Packer().pack(map(later, found[first:]))
    opened = at if at <= first else 1
    return replace(reel, steps=found[:first], rest=rest, at=opened, wanted=at)


def light(found: list[Step]) -> Iterator[Step]:
    """The first steps, as far as the style can choose among them and as the page has room; one in any case."""
    room = FIRST_BYTES
    for step in found[:RECORDED_STEPS]:
        room -= bytes_of(step)
        if room < 0 and step.number > 1:
            return
        yield step


def later(step: Step) -> list[str]:
    """A step in pieces: its line, the classes of its mark, the picture, the words."""
    mark = f"{step.mark} idle" if step.idle else step.mark
    return [str(step.line), mark.strip(), *step.pieces, words_of(step)]
