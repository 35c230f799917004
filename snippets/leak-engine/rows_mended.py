"""A named tuple at the top of the module is one class for each of its rows."""

from collections import namedtuple

Row = namedtuple("Row", "name price")


def read(line):
    return Row(*line.split())


rows = [read(f"pear {price}") for price in range(100)]
print("rows:", len(rows))
print("last price:", rows[-1].price)
print("classes:", len({type(row) for row in rows}))
