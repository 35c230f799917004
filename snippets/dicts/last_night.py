"""A dict that lost almost a million keys is as large as before, and a new one is small."""

import sys

cache = dict.fromkeys(range(1_000_000))
print("last night:", round(sys.getsizeof(cache) / 1e6), "MB")
for key in range(999_990):
    del cache[key]
print("this morning:", round(sys.getsizeof(cache) / 1e6), "MB")
print("in a new dict:", round(sys.getsizeof(dict(cache)) / 1e6), "MB")
