"""The picture of one step as an SVG document of its own, with a title and a description for who does not see it."""

from collections.abc import Iterator

from markupsafe import Markup

from ...inside.trace import Trace
from .. import svg
from .alt_text import box_in_words, names_in_words
from .arrows import arrow
from .boxes import living_box
from .dead_boxes import dead_box
from .drawing import SCALE
from .layout import laid_out
from .measure import cut, mono
from .narration import narration
from .panels import panel
from .scene import Scene
from .story import Story

MARGIN = 12
"""How much paper there is around the picture, in its units."""
CAPTION = 24
"""How much of it there is above the picture for the line of code that has just run."""


def picture_alone(trace: Trace, name: str, number: int, style: Markup) -> Markup:
    """The SVG of a step, from 1, of the program of this name, with this style in it."""
    layout = laid_out(Story(trace))
    steps = range(len(layout.story.snapshots))
    scenes = [Scene(layout, index) for index in steps]
    scene = scenes[number - 1]
    told = list(narration(scenes))[number - 1]
    sentences = [Markup(one.html).striptags() for one in told]
    about = " ".join([*sentences, *in_words(scene)])
    title = f"{name}, step {number} of {len(scenes)}: memory after line {scene.now.line}, {code_of(scene)}"
    wide = layout.width + 2 * MARGIN
    top = MARGIN + CAPTION
    high = top + bottom(scene) + MARGIN
    return svg.tag(
        "svg",
        svg.tag("title", title),
        svg.tag("desc", about),
        svg.tag("style", style),
        svg.rect(-MARGIN, -top, wide, high, radius=0, class_="paper"),
        caption(scene),
        *layers(scene),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"{-MARGIN} {-top} {wide:.0f} {high:.0f}",
        width=round(wide * SCALE),
        height=round(high * SCALE),
        role="img",
    )


def caption(scene: Scene) -> Markup:
    """The line of code that has just run, with its number, above the picture: as much of it as there is room for."""
    letters = int(scene.layout.width / mono(" "))
    words = cut(f"line {scene.now.line}: {code_of(scene)}", letters)
    return svg.text(words, x=0, y=-CAPTION / 2, class_="key caption")


def bottom(scene: Scene) -> float:
    """The lowest edge of what this step shows: the other steps may need more room."""
    layout = scene.layout
    frames = enumerate(scene.now.frames)
    panels = [layout.panel(depth, frame.function) for depth, frame in frames]
    shown = [*scene.boxes, *scene.gone.values()]
    boxes = [layout.stay(one) for one in shown]
    return max(block.bottom for block in [*panels, *boxes])


def code_of(scene: Scene) -> str:
    """The row of code that has just run."""
    return scene.story.program.row(scene.now.line).strip()


def in_words(scene: Scene) -> Iterator[str]:
    """All that the picture shows, panel by panel and box by box."""
    for depth in range(len(scene.now.frames)):
        yield names_in_words(scene, depth)
    for one in scene.boxes:
        yield box_in_words(scene, one)


def layers(scene: Scene) -> Iterator[Markup]:
    """What the picture is made of, the lowest layer first; nothing in it waits for somebody who points at it."""
    for depth in range(len(scene.now.frames)):
        yield panel(scene, depth)
    for one in scene.boxes:
        yield living_box(scene, one)
    for one in scene.gone.values():
        yield dead_box(scene, one)
    for one in scene.boxes:
        for reference in scene.holders[one.uid].references:
            yield arrow(scene, reference)
