"""Fewer columns and small chunks need a fraction of what the whole file needs at its peak.

Only on Linux: elsewhere the peak of a child is counted in other units, or there is no fork.
with: pandas 3.1
"""

import os

from pandas import concat, read_csv

FILE, ROWS = "sold.csv", 20_000
SMALL = {"city": "category", "count": "Int8"}
WAYS = {
    "whole file": lambda: read_csv(FILE),
    "two columns": lambda: read_csv(FILE, usecols=["price", "count"]),
    "small chunks, joined": lambda: concat(
        part.astype(SMALL) for part in read_csv(FILE, chunksize=ROWS)
    ),
    "chunk after chunk": lambda: sum(
        part["price"].sum() for part in read_csv(FILE, chunksize=ROWS)
    ),
}


def peak(way):
    child = os.fork()
    if not child:
        way()
        os._exit(0)
    return os.wait4(child, 0)[2].ru_maxrss // 1024


if not os.path.exists(FILE):
    with open(FILE, "x") as file:
        file.write("city,price,count\n")
        for row in range(640_000):
            file.write(f"city-{row % 100},{row / 7:.2f},{row % 90}\n")
print("file:", os.path.getsize(FILE) // 2**20, "MiB")
start = peak(lambda: None)
for label, way in WAYS.items():
    print(f"{label}:", round(peak(way) - start, -1), "MiB")
whole = peak(WAYS["whole file"]) - start
types = peak(lambda: read_csv(FILE, dtype=SMALL)) - start
print("small types, quarter less:", types < whole * 0.75)
