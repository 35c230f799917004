"""A small difference of two large numbers can keep a large block; made from text, it does not."""

import sys
import tracemalloc

large = 2**100_000
changes = {"as made": int, "by text": lambda number: int(str(number))}
changes["zero added"] = lambda number: number + 0
tracemalloc.start()
for label, change in changes.items():
    tracemalloc.clear_traces()
    small = [change(large - (large - 2**40 - n)) for n in range(100)]
    print(f"{label}, says:", sys.getsizeof(small[0]))
    takes = tracemalloc.get_traced_memory()[0] / 100
    print(f"{label}, over 1000:", takes > 1000)
