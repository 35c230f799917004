"""`id()` points at the header, and some objects have bytes of their block before it.

3.11: an instance has two words more before its header, for its attributes, and no word for a dict in its value (bpo-45947).
"""

class Label:
    __slots__ = ("name",)


class Basket:
    """An instance like most."""


for make in (float, list, Label, Basket):
    kept = [make() for _ in range(500)]
    places = sorted(map(id, kept))
    gaps = [after - here for here, after in zip(places, places[1:])]
    block = max(set(gaps), key=gaps.count)
    # A pool starts at a multiple of 16384, its first block at 48.
    start = id(kept[-1]) % 16384 - 48
    name = make.__name__.lower()
    print(name, "bytes before:", start % block)
