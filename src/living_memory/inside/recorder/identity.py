"""Which object is which over time: small numbers in the order of first sight.

An object seen again at its address, with its type, is the same one, unless it died in between. Across steps that
shows as its absence. Within a line, the places of all known objects are looked at after every bytecode.

All that lives on between two steps is made before the snippet starts and holds numbers and text alone, so that
neither the collector nor the snippet's own `gc` calls ever meet it.
"""

from typing import NamedTuple

from counters import MEMORY
from tally import ByAddress
from values import TEXT_CUT


class Seen(NamedTuple):
    """What tells an object from others: where it is, where its type is, and of a small value its text."""

    address: int
    type_address: int
    text: str


def is_same_value(one: Seen, before: str) -> bool:
    """Whether what stands where something with the text `before` stood may be that object.

    CPython makes a text longer where it stands if nothing else refers to it (Objects/unicodeobject.c,
    `PyUnicode_Append`).
    """
    if one.text == before:
        return True
    start = before[:-1][:TEXT_CUT]
    return one.type_address == id(str) and one.text.startswith(start)


class Identity:
    """The objects of the last step: their numbers, the addresses of their types and, of small values, their text.

    `watched` are the addresses of those whose death is looked for, in order. `places` are all addresses at which an
    object was ever seen.
    """

    def __init__(self, recasts: bool = False) -> None:
        """Nothing was seen yet; `recasts` says whether the snippet may give an object another class."""
        self.recasts = recasts
        self.numbers: ByAddress = {}
        self.types: ByAddress = {}
        self.texts: dict[int, str] = {}
        self.watched: list[int] = []
        self.places: set[int] = set()
        self.latest = 0

    def knows(self, address: int, type_address: int) -> bool:
        """Whether the last step had an object of this type at this address."""
        before = self.types.get(address, 0)
        return before == type_address or self.is_recast(before, type_address)

    def is_recast(self, before: int, now: int) -> bool:
        """Whether an object whose class stood at one address may have been given that at the other: both are known."""
        return self.recasts and before in self.types and now in self.types

    def look(self) -> None:
        """Forget what has died. First the look at all, then the change: what is made in between could take a place."""
        dead = MEMORY.dead(self.watched, self.types)
        if self.recasts:
            dead = [at for at in dead if not self.lives_on(self.watched[at])]
        for at in dead:
            self.watched[at] = 0
        if dead:
            self.forget_the_dead()

    def lives_on(self, address: int) -> bool:
        """Whether an object that is not of its type any longer was given another class."""
        now = MEMORY.type_at(address)
        is_recast = self.is_recast(self.types[address], now)
        return is_recast and MEMORY.stands(address, now)

    def forget_the_dead(self) -> None:
        """Forget what is watched no longer; whatever is seen at these addresses from now on is another object."""
        alive = set(self.watched)
        for address, text in list(self.texts.items()):
            if address in alive or text:
                continue
            del self.numbers[address]
            del self.types[address]
            del self.texts[address]
        self.watched[:] = filter(None, self.watched)

    def renew(self, seen: "list[Seen]") -> ByAddress:
        """The numbers of the objects of this step, by address."""
        numbers = {one.address: self.number(one) for one in seen}
        for known in (self.numbers, self.types, self.texts, self.watched):
            known.clear()
        self.numbers.update(numbers)
        for one in seen:
            address = one.address
            self.places.add(address)
            self.types[address] = one.type_address
            self.texts[address] = one.text
            if not one.text:
                self.watched.append(address)
        self.watched.sort()
        return numbers

    def number(self, one: Seen) -> int:
        """The number that an object has had, or the next one."""
        is_known = self.knows(one.address, one.type_address)
        if is_known and is_same_value(one, self.texts[one.address]):
            return self.numbers[one.address]
        self.latest += 1
        return self.latest
