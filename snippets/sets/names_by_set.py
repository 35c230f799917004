"""Keeping the first of equal names by a set and a list takes over 300 kilobytes at the peak."""

import tracemalloc

names = [f"user {number % 5000}" for number in range(20_000)]
tracemalloc.start()
seen, first = set(), []
for name in names:
    if name not in seen:
        seen.add(name)
        first.append(name)
peak = tracemalloc.get_traced_memory()[1]
print("names:", len(first))
print("last of them:", first[-1])
print("peak under 300 kilobytes:", peak < 300_000)
