"""A freed block serves the next objects of its size class, whatever their type."""

import sys

kept = {id(data): data for data in [bytes(479) for _ in range(100)]}
pools = [range(p, p + 31 * 512, sys.getsizeof(kept[p])) for p in kept]
blocks = next(pool for pool in pools if kept.keys() >= set(pool))


def draw(label):
    kinds = (type(kept.get(place)).__name__[0] for place in blocks)
    print(label + ":", "".join(kinds).replace("N", "."))


print("pool, header, block:", 16384, blocks.start % 16384, blocks.step)
for number in (27, 8, 15, 22, 9, 3):
    del kept[blocks[number]]
draw("six freed")
for fruit in ("pear", "plum", "fig"):
    text = fruit.ljust(460)
    kept[id(text)] = text
draw("refilled")
