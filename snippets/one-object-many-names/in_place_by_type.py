"""A list stays itself under `+=`; a tuple, a string and a number are replaced."""

for value, more in ([1], [2]), ((1,), (2,)), ("pear", "s"), (1000, 1):
    kept = value
    value += more
    print(type(kept).__name__, "stays:", value is kept)
