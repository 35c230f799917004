"""A step as one SVG: the names, the boxes, the arrows, and the line that says who holds the box you point at."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from . import boxes
from .layout import CELL, HEAD, INDEX, LANE, NAME, TITLE, Layout, Panel
from .ledger import Dot
from .measure import cut, fitted, mono, wrapped
from .parts import SIZE, TITLES
from .scene import Scene
from .story import LONG
from .wording import contents, described, holders

HINT = "Tap or point at a box: who holds it?"
LINE = 15  # height of a line of the answer


class Drawing:
    """All steps of one story, drawn in one size."""

    def __init__(self, layout: Layout) -> None:
        """Find the answers of all steps first, since the longest decides the height."""
        self.layout = layout
        self.scenes = [
            Scene(layout, index) for index in range(len(layout.story.moments))
        ]
        self.answers = [
            {uid: self.answer(scene, uid) for uid in scene.accounts}
            for scene in self.scenes
        ]
        self.lines = max(
            (len(lines) for answers in self.answers for lines in answers.values()),
            default=0,
        )
        self.height = layout.bottom + (LINE * self.lines + 8 if self.lines else 0)

    def answer(self, scene: Scene, uid: int) -> list[str]:
        """Who holds a box, in lines as wide as the picture."""
        return wrapped(
            holders(scene.story, scene.now, uid, scene.accounts[uid]),
            self.layout.width - 8,
            SIZE,
        )

    def step(self, scene: Scene) -> Markup:
        """The picture of one step."""
        parts = [panel(scene, depth) for depth in range(len(scene.now.frames))]
        parts += [boxes.draw(scene, uid) for uid in scene.accounts]
        parts += [boxes.dead(scene, uid) for uid in scene.gone]
        if scene.accounts:
            parts.append(svg.text(HINT, 2, self.layout.bottom + LINE, "hint"))
        parts += [self.hold(scene, uid) for uid in scene.accounts]
        return svg.tag(
            "svg",
            *parts,
            viewBox=f"0 0 {self.layout.width:.0f} {self.height:.0f}",
            width=round(self.layout.width * 1.1),
            height=round(self.height * 1.1),
            role="group",
            aria_label=f"Memory after line {scene.now.line}",
        )

    def hold(self, scene: Scene, uid: int) -> Markup:
        """What a reader can point at: the room of a box, the arrows that lead to it, and who holds it."""
        one, account, layout = scene.now.things[uid], scene.accounts[uid], self.layout
        room = svg.rect(
            layout.x,
            layout.boxes[uid].y,
            layout.width_of_box,
            layout.height(uid, one),
            8,
        )
        parts = [
            arrow(scene, dot, counts=dot not in account.again) for dot in account.dots
        ]
        for number, line in enumerate(self.answers[scene.index][uid], 1):
            parts.append(svg.text(line, 2, layout.bottom + LINE * number, "answer"))
        words = described(scene, uid)
        return svg.tag(
            "g", room, *parts, class_="hold", tabindex=0, role="img", aria_label=words
        )


def panel(scene: Scene, depth: int) -> Markup:
    """The names of one call."""
    frame, layout = scene.now.frames[depth], scene.layout
    names = layout.panels[depth, frame.function]
    title = f"in {frame.function}()" if depth else "names"
    body = svg.rect(1, names.y, layout.panel_width, names.height, 8)
    head = svg.text(
        fitted(title, layout.panel_width - 18, TITLES), 10, names.y + 16, "title"
    )
    rows = [part for name in names.rows for part in row(scene, depth, name)]
    running = "names running" if depth == len(scene.now.frames) - 1 else "names"
    return svg.tag(
        "g",
        body,
        head,
        *rows,
        class_=running,
        role="img",
        aria_label=contents(scene, depth),
    )


def level(scene: Scene, panel: Panel, name: str) -> float:
    """The middle of the row of a name."""
    names = scene.layout.panels[panel]
    return names.y + TITLE + NAME * names.rows.index(name) + NAME / 2


def row(scene: Scene, depth: int, name: str) -> Iterator[Markup]:
    """A name with its dot or its value; struck out if it is gone since this line; nothing if it is not there."""
    frame, layout = scene.now.frames[depth], scene.layout
    y, was = level(scene, (depth, frame.function), name), scene.earlier(depth).get(name)
    shown, uid = cut(name, LONG), frame.names.get(name)
    if uid is None:
        if was:
            yield svg.text(shown, 10, y + 4.5, "name gone")
        return
    yield svg.text(shown, 10, y + 4.5, "name" if was else "name fresh")
    if uid in scene.accounts:
        dot = next(
            dot
            for dot in scene.accounts[uid].dots
            if (dot.owner, dot.depth, dot.name) == (0, depth, name)
        )
        counts = dot not in scene.accounts[uid].again
        yield svg.circle(layout.panel_width - 12, y, 4.5 if counts else 3, "dot")
    else:
        value = cut(scene.story.text(scene.now, uid), LONG)
        wide = mono(value) + 10
        x = layout.panel_width - 7 - wide
        words = svg.text(value, x + wide / 2, y + 4.5, "value", "middle")
        moved = "place moved" if was and was != uid else "place"
        yield svg.tag("g", svg.rect(x, y - 10, wide, 20, 5), words, class_=moved)


def arrow(scene: Scene, dot: Dot, counts: bool) -> Markup:
    """The arrow from a dot to its box."""
    edge, way = from_box(scene, dot) if dot.owner else from_name(scene, dot)
    lost, fresh = (
        dot.owner and scene.now.things[dot.owner].state == "ghost",
        is_new(scene, dot) and not dot.weak,
    )
    kinds = [
        "arrow",
        "from-box" if dot.owner else "from-name",
        "weak" if dot.weak else "lost" if lost else "",
    ]
    kinds += ["" if counts else "again", "fresh" if fresh else ""]
    tip = f"M{edge[0]:.1f} {edge[1]:.1f}l{7 if dot.owner else -7} -4v8z"
    line = svg.path(way, "line", 1 if fresh else None)
    return svg.tag(
        "g", line, svg.path(tip, "tip"), class_=" ".join(filter(None, kinds))
    )


def entry(scene: Scene, dot: Dot, rank: int, many: int) -> float:
    """How far down an arrow meets its box: the holders of a box share its height."""
    room = scene.layout.height(dot.target, scene.now.things[dot.target]) - 20
    return scene.layout.boxes[dot.target].y + 14 + rank * min(11, room / many)


def from_name(scene: Scene, dot: Dot) -> tuple[svg.Point, str]:
    """Where the arrow of a name ends, and its path."""
    layout, panel = scene.layout, (dot.depth, dot.function)
    holders = layout.boxes[dot.target].left
    edge = (
        layout.x - 1,
        entry(scene, dot, holders.index((panel, dot.name)), len(holders)),
    )
    start = layout.panel_width - 12, level(scene, panel, dot.name)
    return edge, svg.curve(start, (edge[0] - 6, edge[1]))


def from_box(scene: Scene, dot: Dot) -> tuple[svg.Point, str]:
    """Where the arrow of a place in a box ends, and its path."""
    holders = scene.layout.boxes[dot.target].right
    edge = (
        scene.layout.right + 1,
        entry(scene, dot, holders.index(dot.owner), len(holders)),
    )
    return edge, svg.corners(bend(scene, dot, edge[1]))


def bend(scene: Scene, dot: Dot, y: float) -> list[tuple[float, float]]:
    """The corners of the way from a place of a box, through a lane, to the right edge of another at `y`."""
    layout, owner = scene.layout, scene.now.things[dot.owner]
    box, lane = (
        layout.boxes[dot.owner],
        layout.right + 13 + LANE * layout.lanes[dot.owner, dot.target],
    )
    if owner.cells:
        left, line, wide = layout.flow(dot.owner, owner)[dot.index]
        start = (
            layout.x + left + wide / 2,
            box.y + HEAD + INDEX + line * (CELL + INDEX) + CELL / 2,
        )
        under = (
            box.y
            + layout.height(dot.owner, owner)
            + 4
            + 6 * box.targets.index(dot.target)
        )
        way = [start, (start[0], under), (lane, under)]
    else:
        start = (
            layout.right - 16,
            boxes.row(scene, dot.owner, layout.rows(owner).index(dot.index)),
        )
        way = [start, (lane, start[1])]
    return [*way, (lane, y), (layout.right + 7, y)]


def is_new(scene: Scene, dot: Dot) -> bool:
    """Whether this reference was not there a line earlier."""
    if not dot.owner:
        return scene.earlier(dot.depth).get(dot.name) != dot.target
    return dot.owner not in scene.before.things or scene.changed(dot.owner, dot.index)
