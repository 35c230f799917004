"""Since 3.11, tuples have a free list for each length up to twenty; longer ones have none.

3.11: tuples of twenty items are kept, and by mistake never used again (gh-121439).
3.13: tuples of twenty items are used again, as in 3.12.5 (gh-121439).
"""

import gc
import sys

for length in (2, 20, 21):
    fruits, shelf = ["pear"] * length, [None] * 1000
    gc.collect()
    start = sys.getallocatedblocks()
    [tuple(fruits) for _ in range(3000)]
    kept = sys.getallocatedblocks() - start
    for place in range(1000):
        shelf[place] = tuple(fruits)
    new = sys.getallocatedblocks() - start - kept
    print(f"length {length} kept:", round(kept, -2))
    print(f"more of length {length}:", round(new, -2))
