"""A list, a bytearray and a set stay themselves under `+=` and `|=` here; the other four are replaced."""

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
