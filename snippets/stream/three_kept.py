"""Three prices are wanted, and three are kept while the file is read."""

import heapq
import tracemalloc

with open("prices.txt", "w") as file:
    for number in range(100_000):
        file.write(f"{number * 7919 % 100_003}\n")
tracemalloc.start()
with open("prices.txt") as file:
    dearest = heapq.nlargest(3, map(int, file))
print("dearest:", *reversed(dearest))
peak = tracemalloc.get_traced_memory()[1]
print("over a megabyte:", peak > 1_000_000)
