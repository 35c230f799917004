"""A dict that gets a hundred keys grows in six steps; between two steps a key adds nothing.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import sys

stock, steps = {}, 0
size = sys.getsizeof(stock)
for number in range(100):
    stock[f"fruit {number}"] = number
    if sys.getsizeof(stock) != size:
        size, steps = sys.getsizeof(stock), steps + 1
        print(f"from key {len(stock)} on:", size, "bytes")
print("larger tables:", steps)
