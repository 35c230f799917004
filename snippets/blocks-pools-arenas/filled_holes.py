"""Within a pool, freed blocks go to later objects of their size, last freed first."""

import sys

kept = {id(data): data for data in [bytes(479) for _ in range(100)]}
pools = [range(p, p + 31 * 512, sys.getsizeof(kept[p])) for p in kept]
blocks = next(pool for pool in pools if kept.keys() >= set(pool))


def draw(label):
    row = ("#" if place in kept else "." for place in blocks)
    print(label + ":", "".join(row))


draw("full pool")
for number in (10, 20, 5):
    del kept[blocks[number]]
draw("three freed")
for label in ("one made", "two made", "three made"):
    data = bytes(479)
    kept[id(data)] = data
    draw(label)
