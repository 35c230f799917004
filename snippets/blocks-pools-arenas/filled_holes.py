"""Within a pool, freed blocks go to later objects of their size, last freed first."""

kept = {id(crate): crate for crate in [bytes(479) for _ in range(100)]}
pools = [place // 16384 for place in kept]
start = min(p for p in kept if pools.count(p // 16384) == 31)
blocks = range(start, start + 31 * 512, 512)


def draw(label):
    row = ("#" if place in kept else "." for place in blocks)
    print(label + ":", "".join(row))


draw("full pool")
for number in (10, 20, 5):
    del kept[blocks[number]]
draw("three freed")
for label in ("one made", "two made", "three made"):
    crate = bytes(479)
    kept[id(crate)] = crate
    draw(label)
