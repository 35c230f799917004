"""Which object is which over time: small numbers in the order of first sight.

An object seen again at its address, with its type, is the same one, unless it died in between. Across steps that
shows as its absence. Within a line, the places of all known objects are looked at after every bytecode.

All that lives on between two steps is made before the snippet starts and holds numbers and text alone, so that
neither the collector nor the snippet's own `gc` calls ever meet it.
"""

from counters import MEMORY


class Identity:
    """The objects of the last step: their numbers, the addresses of their types and, of small values, their text.

    `places` are all addresses at which an object was ever seen.
    """

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self.numbers = {}
        self.types = {}
        self.texts = {}
        self.watched = []
        self.places = set()
        self.latest = 0

    def knows(self, address: int, type_address: int) -> bool:
        """Whether the last step had an object of this type at this address."""
        return self.types.get(address) == type_address

    def look(self) -> None:
        """Forget what has died. First the look at all, then the change: what is made in between could take a place."""
        died = False
        for at in range(len(self.watched)):
            address = self.watched[at]
            if MEMORY.is_dead(address, self.types[address]):
                self.watched[at] = 0
                died = True
        if died:
            alive = set(self.watched)
            for address in [
                address for address in self.numbers if address not in alive
            ]:
                if not self.texts[address]:
                    self.forget(address)
            self.watched[:] = [address for address in self.watched if address]

    def forget(self, address: int) -> None:
        """Whatever is seen at this address from now on is another object."""
        del self.numbers[address], self.types[address], self.texts[address]

    def renew(self, seen: "list[tuple[int, int, str]]") -> "dict[int, int]":
        """The numbers of the objects of this step by address; `seen` has (address, address of its type, text)."""
        numbers = {}
        self.places.update(address for address, _, _ in seen)
        for address, type_address, text in seen:
            same = self.knows(address, type_address) and self.texts[address] == text
            self.latest += not same
            numbers[address] = self.numbers[address] if same else self.latest
        for held, values in (
            (self.numbers, numbers.items()),
            (self.types, [pair[:2] for pair in seen]),
        ):
            held.clear()
            held.update(values)
        self.texts.clear()
        self.texts.update((address, text) for address, _, text in seen)
        self.watched[:] = [address for address, _, text in seen if not text]
        return numbers
