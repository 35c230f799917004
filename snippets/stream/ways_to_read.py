"""A loop over a file needs a small part of it; the other ways need twice the file or more.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import tracemalloc
from io import TextIOWrapper as Text

with open("visits.txt", "w") as file:
    for number in range(250_000):
        file.write(f"user {number:07} opened page {number % 100:02}\n")
    print("file:", file.tell() // 10**6, "MB")
# `max` looks at one line after another, as a loop does.
ways = {"for line": max, "read": Text.read, "readlines": Text.readlines}
ways["splitlines"] = lambda file: file.read().splitlines()
tracemalloc.start()
for label, way in ways.items():
    with open("visits.txt") as file:
        tracemalloc.reset_peak()
        way(file)
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{label}:", round(peak / 1e6), "MB")
