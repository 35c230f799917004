"""A block is what stands before the header, the header, the value, and a rest.

3.11: an instance has two words more before its header, for its attributes, and no word for a dict in its value (bpo-45947).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import sys


class Basket:
    """An instance like most."""


three = lambda: tuple([None] * 3)
for make in (object, float, three, Basket):
    kept = [make() for _ in range(500)]
    places = sorted(map(id, kept))
    gaps = [after - here for here, after in zip(places, places[1:])]
    rest = max(set(gaps), key=gaps.count) - sys.getsizeof(kept[0])
    before = sys.getsizeof(kept[0]) - kept[0].__sizeof__()
    header, value = 16, kept[0].__sizeof__() - 16
    name = type(kept[0]).__name__.lower()
    print(name + ":", before, "+", header, "+", value, "+", rest)
