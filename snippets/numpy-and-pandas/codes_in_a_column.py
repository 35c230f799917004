"""A column of codes takes a byte a row, and each city is kept once."""

import tracemalloc

lines = ["Oslo", "Rome", "Lima"] * 10_000
tracemalloc.start()
numbers, codes = {}, bytearray()
for line in lines:
    codes.append(numbers.setdefault(line.upper(), len(numbers)))
taken = tracemalloc.get_traced_memory()[0]
print("rows in Oslo:", codes.count(numbers["OSLO"]))
print("bytes a row:", round(taken / len(lines)))
