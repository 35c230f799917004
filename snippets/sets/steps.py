"""A set that grows by single items takes room in steps of four, and of two above fifty thousand items."""

import sys

seen, steps = set(), 0
size = sys.getsizeof(seen)
print("item 0:", size, "bytes")
for number in range(1, 200_000):
    seen.add(number)
    if sys.getsizeof(seen) != size:
        size, steps = sys.getsizeof(seen), steps + 1
        print(f"item {number}:", size, "bytes")
print("larger tables:", steps)
