"""Three prices are wanted, and a list of all prices is made and sorted."""

import tracemalloc

with open("prices.txt", "w") as file:
    for number in range(100_000):
        file.write(f"{number * 7919 % 100_003}\n")
tracemalloc.start()
with open("prices.txt") as file:
    prices = [int(line) for line in file]
dearest = sorted(prices)[-3:]
print("dearest:", *dearest)
peak = tracemalloc.get_traced_memory()[1]
print("over a megabyte:", peak > 1_000_000)
