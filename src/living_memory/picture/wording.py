"""The picture in words, for a reader who does not see it."""

from .ledger import holders
from .scene import Scene

PLAIN = {"func": "a function", "class": "a class"}
STATES = {"ghost": "unreachable", "held": "kept by something that is not drawn"}


def contents(scene: Scene, depth: int) -> str:
    """What the names of a call refer to."""
    frame = scene.now.frames[depth]
    words = [f"{name} refers to {referent(scene, uid)}" for name, uid in frame.names.items()]
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
    state = "new" if uid in scene.fresh and one.state == "live" else STATES.get(one.state, "")
    head = ", ".join(filter(None, [story.labels[uid], state, f"{one.size} bytes" if one.size is not None else ""]))
    inside = [f"{story.key(scene.now, place)} {story.value(scene.now, place)}".strip() for place in one.drawn]
    held = f" Holds: {', '.join(inside)}." if inside else ""
    return f"{head}. {holders(story, scene.now, uid, scene.accounts[uid])}{held}"
