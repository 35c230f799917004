"""A function that makes its named tuple at each call makes a class at each call."""

from collections import namedtuple


def read(line):
    Row = namedtuple("Row", "name price")
    return Row(*line.split())


rows = [read(f"pear {price}") for price in range(100)]
print("rows:", len(rows))
print("last price:", rows[-1].price)
print("classes:", len({type(row) for row in rows}))
