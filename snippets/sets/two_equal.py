"""Two sets of the same six thousand pages are equal, and one takes twice the memory of the other."""

import sys

seen = set()
for number in range(6000):
    seen.add(f"/page/{number}")
copied = seen.copy()
print("one set:", round(sys.getsizeof(seen) / 1000), "kB")
print("an equal set:", round(sys.getsizeof(copied) / 1000), "kB")
print("equal:", seen == copied)
