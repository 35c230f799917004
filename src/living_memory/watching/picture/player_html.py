"""One player as HTML: code, pictures, sentences and controls of one trace, and of the Pythons that differ from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from ...backticks import as_html
from ...book.versions import minor_of
from ...inside.trace import Trace
from ..limits import EDITIONS, PRINTED
from .code import Line, lines
from .drawing import Drawing
from .layout import laid_out
from .narration import narration
from .opening import opens_at
from .scene import Scene
from .sentences import Sentence
from .version_differences import differences
from .versions import Version, alike, stories_of

TEMPLATES = Environment(
    loader=PackageLoader(__package__, ""),
    autoescape=True,
    auto_reload=False,  # in a browser an interpreter goes on from a copy of its memory, without its files
)
TEMPLATE = TEMPLATES.get_template("player.html")

NEWS = {
    "": "",
    "lost": " (something is unreachable)",
    "freed": " (something is freed)",
}
"""The words for what the strip shows of a step."""


@dataclass(frozen=True)
class Step:
    """One step as the template needs it; `mark` is what the strip shows: "", "lost" or "freed"."""

    number: int
    line: int
    code: str
    pieces: list[Markup]
    sentences: list[Sentence]
    printed: str
    fresh: str
    mark: str

    @property
    def picture(self) -> Markup:
        """The picture, of its pieces."""
        return Markup("").join(self.pieces)

    @property
    def idle(self) -> bool:
        """Whether it changes nothing and says nothing, so that a reader may pass it over."""
        return not self.fresh and all(one.tone == "quiet" for one in self.sentences)

    @property
    def news(self) -> str:
        """What the mark means, behind the number of a line."""
        return NEWS[self.mark]


@dataclass(frozen=True)
class Reel:
    """The steps of the Pythons whose pictures are alike; `id` is what its ids are made of, `at` the step it opens.

    Of a long one these are the first steps, and `rest` has the others, packed; `many` are all, and `wanted` is the step
    that a script opens once they are unpacked. `marks` are those on its strip, of all steps.
    """

    id: str
    version: Version
    lines: list[Line]
    steps: list[Step]
    at: int = 1
    rest: str = ""
    wanted: int = 1
    many: int = 0
    passes_over: bool = False
    marks: frozenset[str] = frozenset()


def player(
    trace: Trace,
    name: str,
    words: Mapping[int, str] = {},
    versions: Mapping[str, Trace] = {},
    at: int = 1,
) -> str:
    """The HTML of one player of a trace, without scripts and styles; its lines are counted as a listing shows them.

    `name` is what its ids are made of: `cycles/self_loop:5` is its fifth step.
    `words` are sentences, by the number of a line, in place of those that are made, but for the measured ones.
    `versions` are the traces of other Pythons, by their minor version. `at` is the step that it opens at, from 1;
    with 0 that is the first with something to see.
    """
    stories = stories_of(trace, versions)
    found = alike(stories, minor_of(trace["python"]))
    first, *others = found[:EDITIONS]
    reels = [reel(first, name, words, at)]
    for version in others:
        newest = version.minors[-1]
        reels.append(reel(version, f"{name}@{newest}", words, at and 1))
    return TEMPLATE.render(
        name=name,
        reels=reels,
        differences=differences(found, stories),
    )


def reel(version: Version, ident: str, words: Mapping[int, str], at: int = 1) -> Reel:
    """The steps of the Pythons whose pictures are alike, with the lines counted as a page shows them."""
    opened = at or opens_at(version.story)
    return from_one(whole(version, ident, list(steps(version, words)), opened))


def from_one(reel: Reel) -> Reel:
    """The same, its first line that is shown being line 1: the listing beside it has no docstring either."""
    shown = reel.version.story.program.shown
    return replace(
        reel,
        lines=[one._replace(number=shown(one.number)) for one in reel.lines],
        steps=[replace(one, line=shown(one.line)) for one in reel.steps],
    )


def whole(version: Version, ident: str, found: list[Step], at: int) -> Reel:
    """All these steps as they stand in the page."""
    return Reel(
        id=ident,
        version=version,
        lines=list(lines(version.story)),
        steps=found,
        at=at,
        many=len(found),
        passes_over=any(step.idle for step in found),
        marks=frozenset(step.mark for step in found if step.mark),
    )


def steps(version: Version, words: Mapping[int, str]) -> Iterator[Step]:
    """The steps of a story, each with what its line did."""
    drawing = Drawing(laid_out(version.story))
    for scene, sentences in zip(drawing.scenes, narration(drawing.scenes)):
        line = scene.now.line
        if line in words:
            sentences = in_words_of(words[line], sentences)
        yield step(drawing, scene, sentences)


def step(drawing: Drawing, scene: Scene, sentences: list[Sentence]) -> Step:
    """One step: the picture, and what the line did."""
    snapshot = scene.now
    printed = last_of(snapshot.printed.removesuffix(snapshot.fresh))
    return Step(
        number=scene.index + 1,
        line=snapshot.line,
        code=scene.story.program.row(snapshot.line),
        pieces=list(drawing.pieces(scene)),
        sentences=sentences,
        printed=unbroken(printed),
        fresh=unbroken(last_of(snapshot.fresh)),
        mark=mark(scene),
    )


def in_words_of(words: str, sentences: list[Sentence]) -> list[Sentence]:
    """An author's words, and what was measured: counts, sizes, and what is lost or freed."""
    own = Sentence(as_html(words))
    measured = [one for one in sentences if one.measured]
    return [own, *measured]


def last_of(output: str) -> str:
    """The last of what was printed, behind a mark where it is not all."""
    if len(output) <= PRINTED:
        return output
    return f"… {output[-PRINTED:]}"


def unbroken(output: str) -> Markup:
    """Output without a line break of its own, which Markdown could take for the end of the HTML."""
    return escape(output).replace("\n", Markup("&#10;"))


def mark(scene: Scene) -> str:
    """What the strip shows of a step."""
    if any(scene.freed(uid) for uid in scene.gone):
        return "freed"
    return "lost" if scene.lost else ""
