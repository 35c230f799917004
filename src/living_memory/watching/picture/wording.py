"""The picture in words, for a reader who does not see it."""

from collections.abc import Iterable, Iterator

from .ledger import Account, Dot
from .moments import Moment
from .scene import Scene
from .story import Story

PLAIN = {"func": "a function", "class": "a class"}
STATES = {"ghost": "unreachable", "held": "kept by something that is not drawn"}


def contents(scene: Scene, depth: int) -> str:
    """What the names of a call refer to."""
    frame = scene.now.frames[depth]
    words = [
        f"{name} refers to {referent(scene, uid)}" for name, uid in frame.names.items()
    ]
    where = f"Names in {frame.function}()" if depth else "Names"
    return f"{where}: {', '.join(words) or 'none'}."


def referent(scene: Scene, uid: int) -> str:
    """What a name refers to."""
    kind = scene.now.things[uid].kind
    if uid in scene.story.labels or kind not in PLAIN:
        return scene.story.text(scene.now, uid)
    return PLAIN[kind]


def described(scene: Scene, uid: int) -> str:
    """A box: its state, its size, who holds it, and what it holds."""
    one, story = scene.now.things[uid], scene.story
    state = (
        "new"
        if uid in scene.fresh and one.state == "live"
        else STATES.get(one.state, "")
    )
    head = ", ".join(
        filter(
            None,
            [
                story.labels[uid],
                state,
                f"{one.size} bytes" if one.size is not None else "",
            ],
        )
    )
    inside = [
        f"{story.key(scene.now, place)} {story.value(scene.now, place)}".strip()
        for place in one.drawn
    ]
    held = f" Holds: {', '.join(inside)}." if inside else ""
    return f"{head}. {holders(story, scene.now, uid, scene.accounts[uid])}{held}"


def holders(story: Story, moment: Moment, uid: int, account: Account) -> str:
    """Sentences that list all holders of a box, drawn or not."""
    one, label = moment.things[uid], story.labels[uid]
    if one.count is None:
        return f"All of Python shares {label}, so its count says nothing."
    found = [*places(story, moment, account.counted), *account.reasons]
    words = f"{label} has {references(one.count)}" + (
        f": {', '.join(found)}." if found else "."
    )
    for place in places(
        story, moment, [dot for dot in account.dots if dot in account.again]
    ):
        words += f" Not counted again: {place}."
    for watcher in (dot.owner for dot in account.dots if dot.weak):
        words += (
            f" Watched by {story.labels[watcher]}, which adds nothing to the count."
        )
    return words


def places(story: Story, moment: Moment, dots: Iterable[Dot]) -> Iterator[str]:
    """Where dots stand, in words: `names pear and plum`, `[0] and [1] of list 2`."""
    groups: dict[tuple[str, str], list[str]] = {}
    for dot in dots:
        groups.setdefault(whose(story, dot), []).append(key(moment, dot))
    for (word, where), keys in groups.items():
        *most, last = keys
        listed = f"{', '.join(most)} and {last}" if most else last
        yield f"{word}{'s' if word and most else ''} {listed}{where}".strip()


def whose(story: Story, dot: Dot) -> tuple[str, str]:
    """What stands before and behind the key of a dot."""
    if not dot.owner:
        return "name", f" in {dot.function}()" if dot.depth else ""
    return (
        "",
        " of itself" if dot.owner == dot.target else f" of {story.labels[dot.owner]}",
    )


def key(moment: Moment, dot: Dot) -> str:
    """A name, or the key of a place: `pear`, `[0]`, `next`."""
    indexed = dot.owner and moment.things[dot.owner].kind in ("seq", "map")
    return f"[{dot.name}]" if indexed else dot.name or "an item"


def references(number: int) -> str:
    """A number of references, in words."""
    return "1 reference" if number == 1 else f"{number} references"
