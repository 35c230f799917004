"""A freed block serves the next objects of its size class, whatever their type."""

kept = {id(crate): crate for crate in [bytes(479) for _ in range(100)]}
pools = [place // 16384 for place in kept]
start = min(p for p in kept if pools.count(p // 16384) == 31)
blocks = range(start, start + 31 * 512, 512)


def draw(label):
    kinds = (type(kept.get(place)).__name__[0] for place in blocks)
    print(label + ":", "".join(kinds).replace("N", "."))


print("pool, header, block:", 16384, start % 16384, 512)
for number in (27, 8, 15, 22, 9, 3):
    del kept[blocks[number]]
draw("six freed")
for fruit in ("pear", "plum", "fig"):
    text = fruit.ljust(460)
    kept[id(text)] = text
draw("refilled")
