"""Within a pool, freed blocks go to later objects of their size, last freed first."""

import sys

kept = {id(data): data for data in [bytes(479) for _ in range(100)]}
pools = [range(p, p + 31 * 512, sys.getsizeof(kept[p])) for p in kept]
blocks = next(pool for pool in pools if kept.keys() >= set(pool))

holes = {10: "middle hole", 20: "right hole", 5: "left hole"}
for number in holes:
    del kept[blocks[number]]
row = ("#" if place in kept else "." for place in blocks)
print("three freed:", "".join(row))
for label in ("first takes:", "second takes:", "third takes:"):
    data = bytes(479)
    kept[id(data)] = data
    print(label, holes[blocks.index(id(data))])
