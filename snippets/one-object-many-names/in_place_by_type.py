"""Where something is added, an in-place operator keeps a list, a bytearray and a set, and replaces the others."""

for value, more in (
    ([1], [2]),
    (bytearray(b"pear"), b"s"),
    ((1,), (2,)),
    ("pear", "s"),
    (1000, 1),
):
    kept = value
    value += more
    print(type(kept).__name__, "stays:", value is kept)
for value in {1}, frozenset({1}):
    kept = value
    value |= {2}
    print(type(kept).__name__, "stays:", value is kept)
