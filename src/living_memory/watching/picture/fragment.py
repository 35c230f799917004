"""One player as HTML: code, pictures, sentences and controls of one trace, and of the Pythons that differ from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from .code import Line, lines
from .drawing import Drawing
from .editions import DRAWN, Edition, editions, told
from .layout import Layout
from .narration import narration
from .scene import Scene
from .sentences import Sentence, prose

TEMPLATE = Environment(
    loader=PackageLoader(__package__, ""), autoescape=True
).get_template("player.html")


@dataclass(frozen=True)
class Step:
    """One step as the template needs it; `mark` is what the strip shows: "", "lost" or "freed"."""

    number: int
    line: int
    code: str
    picture: Markup
    told: list[Sentence]
    printed: str
    fresh: str
    mark: str


@dataclass(frozen=True)
class Reel:
    """The steps of one edition; `id` is what its ids are made of."""

    id: str
    edition: Edition
    lines: list[Line]
    steps: list[Step]


def player(
    trace: dict,
    name: str,
    words: Mapping[int, str] = {},
    versions: Mapping[str, dict] = {},
) -> str:
    """The HTML of one player of a trace, without scripts and styles.

    `name` is what its ids are made of: `cycles/self_loop:5` is its fifth step.
    `words` are sentences, by the number of a line, in place of those that are made, but for the measured ones.
    `versions` are the traces of other Pythons, by their minor version.
    """
    found = editions(trace, versions)
    reels = [
        reel(one, name if one is found[0] else f"{name}@{one.minors[-1]}", words)
        for one in found[:DRAWN]
    ]
    return TEMPLATE.render(name=name, reels=reels, told=told(found, versions))


def reel(edition: Edition, ident: str, words: Mapping[int, str]) -> Reel:
    """The steps of one edition."""
    drawing = Drawing(Layout(edition.story))
    steps = [
        step(drawing, scene, told, words)
        for scene, told in zip(drawing.scenes, narration(drawing.scenes))
    ]
    return Reel(ident, edition, list(lines(edition.story)), steps)


def step(
    drawing: Drawing, scene: Scene, sentences: list[Sentence], words: Mapping[int, str]
) -> Step:
    """One step: the picture, and what the line did."""
    moment = scene.now
    return Step(
        number=scene.index + 1,
        line=moment.line,
        code=scene.story.source.splitlines()[moment.line - 1].strip(),
        picture=drawing.step(scene),
        told=spoken(words[moment.line], sentences)
        if moment.line in words
        else sentences,
        printed=unbroken(moment.printed.removesuffix(moment.fresh)),
        fresh=unbroken(moment.fresh),
        mark=mark(scene),
    )


def spoken(words: str, sentences: list[Sentence]) -> list[Sentence]:
    """An author's words, and what was measured: counts, sizes, and what is lost or freed."""
    return [Sentence(prose(words)), *(one for one in sentences if one.measured)]


def unbroken(output: str) -> Markup:
    """Output without a line break of its own, which Markdown could take for the end of the HTML."""
    return escape(output).replace("\n", Markup("&#10;"))


def mark(scene: Scene) -> str:
    """What the strip shows of a step."""
    if any(scene.freed(uid) for uid in scene.gone):
        return "freed"
    return (
        "lost"
        if any(scene.now.things[uid].state == "ghost" for uid in scene.accounts)
        else ""
    )
