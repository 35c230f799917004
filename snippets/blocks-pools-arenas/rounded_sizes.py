"""A block is the size asked for, rounded up to a multiple of 16 bytes."""

import sys


def compare(name, make):
    kept = [make() for _ in range(200)]
    places = sorted(map(id, kept))
    gaps = [after - here for here, after in zip(places, places[1:])]
    print(name, "asked:", sys.getsizeof(kept[0]))
    print(name, "given:", max(set(gaps), key=gaps.count))


compare("object", object)
compare("float", lambda: float("1.5"))
compare("short bytes", lambda: bytes(15))
compare("longer bytes", lambda: bytes(16))
