"""A step as one SVG: the names, the boxes, the arrows, and the line that says who holds the box you point at."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .alt_text import box_in_words, holders_in_words
from .arrows import arrow
from .box_words import SIZE
from .boxes import living_box
from .dead_boxes import dead_box
from .folded import folded
from .hints import hints
from .layout import Layout
from .measure import wrapped
from .panels import panel
from .scene import Scene
from .snapshots import Thing
from .whole_words import whole_words

INSIDE = "\n"
LINE = 15  # height of a line of the answer
SCALE = 1.1  # pixels of a unit of the picture, where there is room


class Drawing:
    """All steps of one story, drawn in one size."""

    def __init__(self, layout: Layout) -> None:
        """Find the answers of all steps first, since the longest decides the height."""
        self.layout = layout
        steps = range(len(layout.story.snapshots))
        self.scenes = [Scene(layout, index) for index in steps]
        self.answers: list[dict[int, list[str]]] = []
        self.lines = 0
        for scene in self.scenes:
            answers = self.answers_of(scene)
            self.answers.append(answers)
            said = [*answers.values(), hints(scene, layout.width - 8)]
            self.lines = max(self.lines, *map(len, said))
        self.foot = LINE * self.lines + 8 if self.lines else 0

    def answers_of(self, scene: Scene) -> dict[int, list[str]]:
        """Who holds each box of a step, in lines as wide as the picture."""
        room = self.layout.width - 8
        answers = {}
        for one in scene.boxes:
            words = holders_in_words(scene, one)
            answers[one.uid] = wrapped(words, room, SIZE)
        return answers

    def step(self, scene: Scene) -> Markup:
        """The picture of one step."""
        return Markup("").join(self.pieces(scene))

    def pieces(self, scene: Scene) -> Iterator[Markup]:
        """The picture of one step in pieces, most of which stay as they are from step to step."""
        head, foot = self.frame(scene).split(INSIDE)
        yield head
        yield from self.parts(scene)
        yield foot
        yield from folded(scene)

    def bottom(self, scene: Scene) -> float:
        """The lower edge of all that is drawn at a step; below it is room for the answers."""
        return self.layout.bottoms[scene.index]

    def frame(self, scene: Scene) -> Markup:
        """The element that is the picture, with a mark in the place of its parts."""
        wide = self.layout.width
        high = self.bottom(scene) + self.foot
        return svg.tag(
            "svg",
            INSIDE,
            viewBox=f"0 0 {wide:.0f} {high:.0f}",
            width=round(wide * SCALE),
            height=round(high * SCALE),
            class_="wide" if self.layout.is_wide else None,
            role="group",
            aria_label=f"Memory after line {scene.now.line}",
        )

    def parts(self, scene: Scene) -> Iterator[Markup]:
        """What a picture is made of, the lowest layer first."""
        for depth in range(len(scene.now.frames)):
            yield panel(scene, depth)
        for one in scene.boxes:
            yield living_box(scene, one)
        for one in scene.gone.values():
            if one.uid not in scene.before.folded:
                yield dead_box(scene, one)
        yield from self.below(scene, hints(scene, self.layout.width - 8), "hint")
        for one in scene.boxes:
            yield self.pointed_at(scene, one)

    def pointed_at(self, scene: Scene, one: Thing) -> Markup:
        """What a reader can point at: the room of a box, the arrows that lead to it, and who holds it."""
        layout = scene.layout
        room = svg.rect(
            x=layout.left(one),
            y=layout.top(one),
            width=layout.box_width(one),
            height=layout.height(one),
            radius=8,
        )
        references = scene.holders[one.uid].references
        return svg.tag(
            "g",
            *wholes(scene, one),
            room,
            *(arrow(scene, reference) for reference in references),
            *self.answer(scene, one),
            class_="hold",
            tabindex=0,
            role="img",
            aria_label=box_in_words(scene, one),
        )

    def answer(self, scene: Scene, one: Thing) -> Iterator[Markup]:
        """Who holds a box, below the picture."""
        yield from self.below(scene, self.answers[scene.index][one.uid], "answer")

    def below(self, scene: Scene, lines: list[str], kind: str) -> Iterator[Markup]:
        """Lines below the picture."""
        y = self.bottom(scene)
        for line in lines:
            y += LINE
            yield svg.text(
                line,
                x=2,
                y=y,
                class_=kind,
            )


def wholes(scene: Scene, one: Thing) -> Iterator[Markup]:
    """What a reader sees who points at a box in which a text is cut: these texts, whole."""
    found = "\n".join(whole_words(scene, one))
    if found:
        yield svg.tag("title", found)
