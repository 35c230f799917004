"""One step of a story: what stands in memory after a line, beside what stood there before it."""

from functools import cached_property

from .births import is_made
from .changes import Change, change
from .layout import Layout
from .open_calls import going_on
from .references import Holders, Reference
from .snapshots import Slot, Snapshot, Thing


class Scene:
    """A snapshot with its layout and the holders of its boxes, and the snapshot before."""

    def __init__(self, layout: Layout, index: int) -> None:
        """Look at the snapshot of this number."""
        self.layout = layout.at(index)
        self.story = layout.story
        self.index = index
        self.now: Snapshot = self.story.snapshots[index]
        self.before: Snapshot = self.story.before(index)
        self.holders: dict[int, Holders] = layout.holders[index]

    def thing(self, uid: int) -> Thing:
        """An object as it is now."""
        return self.now.things[uid]

    def label(self, uid: int) -> str:
        """What a box is called."""
        return self.story.labels[uid]

    def text(self, uid: int) -> str:
        """The label of a box, or what stands in the place of an object without one."""
        return self.story.text(self.now, uid)

    def key(self, slot: Slot) -> str:
        """The key of a place as the reader sees it."""
        return self.story.key(self.now, slot)

    def value(self, slot: Slot) -> str:
        """What stands in a place."""
        return self.story.value(self.now, slot)

    @cached_property
    def boxes(self) -> list[Thing]:
        """What has a box now, in the order of first sight."""
        return [self.thing(uid) for uid in self.holders]

    @cached_property
    def kept(self) -> list[tuple[Thing, Thing]]:
        """What has a box now and was there a line earlier: as it was, and as it is."""
        found = []
        for one in self.boxes:
            was = self.was(one.uid)
            if was is not None:
                found.append((was, one))
        return found

    def was(self, uid: int) -> Thing | None:
        """An object as it was a line earlier; None if it was not there."""
        return self.before.things.get(uid)

    @cached_property
    def fresh(self) -> list[int]:
        """The boxes that were not there a line earlier."""
        return [uid for uid in self.holders if self.was(uid) is None]

    @cached_property
    def made(self) -> set[int]:
        """Those of them that the line has certainly made; the others were only not drawn before."""
        return {uid for uid in self.fresh if is_made(self.thing(uid), self)}

    @cached_property
    def changes(self) -> dict[int, Change]:
        """What has changed inside each box that was there a line earlier."""
        return {now.uid: change(was, now) for was, now in self.kept}

    @cached_property
    def gone(self) -> dict[int, Thing]:
        """The boxes that are no longer there, as they were."""
        found = {}
        for uid in self.story.labels:
            was = self.was(uid)
            if was is not None and uid not in self.now.things:
                found[uid] = was
        return found

    @cached_property
    def lost(self) -> list[int]:
        """The boxes that are unreachable now."""
        return [one.uid for one in self.boxes if one.state == "ghost"]

    def freed(self, uid: int) -> bool:
        """Whether it is certain that a box that is no longer there was freed: nothing undrawn can hold it."""
        one = self.gone[uid]
        if one.collected:
            return True
        return one.count is not None and not one.undrawn

    @cached_property
    def going_on(self) -> int:
        """How many calls, from the module inwards, run now and ran a line earlier."""
        return going_on(self.before, self.now)

    def begins(self, depth: int) -> bool:
        """Whether the call of this depth begins with this step, or goes on after a pause."""
        return depth >= self.going_on and depth > 0

    def earlier(self, depth: int) -> dict[str, int]:
        """The names of the same call a line earlier; none if the call is new."""
        if depth >= self.going_on:
            return {}
        return self.before.frames[depth].names

    def changed(self, uid: int, place: int) -> bool:
        """Whether this place of an object that was there before holds something else now."""
        return uid in self.changes and place in self.changes[uid].marked

    @cached_property
    def from_places(self) -> dict[tuple[int, int], Reference]:
        """The reference in each place of a box that has one: by the box and the number of the place."""
        found = {}
        for holders in self.holders.values():
            for reference in holders.references:
                if reference.owner:
                    found[reference.owner, reference.index] = reference
        return found

    def is_repeat(self, reference: Reference) -> bool:
        """Whether a reference adds nothing to the count, since another that is drawn stands for it."""
        holders = self.holders[reference.target]
        return reference in holders.repeats

    def is_new(self, reference: Reference) -> bool:
        """Whether a reference was not there a line earlier."""
        owner = reference.owner
        if not owner:
            names = self.earlier(reference.depth)
            return names.get(reference.name) != reference.target
        if self.was(owner) is None:
            return True
        return self.changed(owner, reference.index)
