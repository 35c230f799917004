"""One step of a story, beside the step before it."""

from functools import cached_property

from .layout import Layout
from .ledger import Account, Dot
from .moments import Moment, Thing


class Scene:
    """A moment with its layout and its accounts, and the moment before."""

    def __init__(self, layout: Layout, index: int) -> None:
        """Look at the moment of this number."""
        self.layout, self.story, self.index = layout, layout.story, index
        self.now: Moment = self.story.moments[index]
        self.before: Moment = self.story.before(index)
        self.accounts: dict[int, Account] = layout.ledgers[index]

    @cached_property
    def places(self) -> dict[tuple[int, int], tuple[Dot, bool]]:
        """The dot in each place of a box, and whether it counts: by the box and the number of the place."""
        return {
            (dot.owner, dot.index): (dot, dot not in account.again)
            for account in self.accounts.values()
            for dot in account.dots
            if dot.owner
        }

    @cached_property
    def fresh(self) -> list[int]:
        """The boxes that were not there a line earlier."""
        return [uid for uid in self.accounts if uid not in self.before.things]

    @cached_property
    def gone(self) -> dict[int, Thing]:
        """The boxes that are no longer there, as they were."""
        found = {
            uid: self.before.things[uid]
            for uid in self.story.labels
            if uid in self.before.things
        }
        return {uid: one for uid, one in found.items() if uid not in self.now.things}

    def freed(self, uid: int) -> bool:
        """Whether it is certain that a box that is no longer there was freed: nothing undrawn can hold it."""
        one = self.gone[uid]
        return one.collected or (one.count is not None and not one.undrawn)

    def earlier(self, depth: int) -> dict[str, int]:
        """The names of the same call a line earlier; none if the call is new."""
        begins = (
            self.now.event in ("enter", "resume") and depth == len(self.now.frames) - 1
        )
        return (
            {}
            if begins or depth >= len(self.before.frames)
            else self.before.frames[depth].names
        )

    def changed(self, uid: int, place: int) -> bool:
        """Whether this place of an object that was there before holds something else now."""
        was, now = self.before.things.get(uid), self.now.things[uid].slots[place]
        if was is None:
            return False
        old = was.slots[place] if place < len(was.slots) else None
        return old is None or (old.uid, old.text) != (now.uid, now.text)
