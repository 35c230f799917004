"""A part of a table may keep the whole table, and a copy of the part does not.

with: pandas 3.1
"""

from io import StringIO
from tracemalloc import clear_traces, get_traced_memory, start

from pandas import read_csv

FILE = "low,high\n" + "20.5,24.5\n" * 100_000


def kept(label, take):
    clear_traces()
    part = take(read_csv(StringIO(FILE)))
    print(f"{label}:", round(get_traced_memory()[0] / 1e6, 1), "MB")


read_csv(StringIO(FILE)).copy()
start()
kept("rows by iloc", lambda table: table.iloc[:10])
kept("rows, copied", lambda table: table.iloc[:10].copy())
kept("rows by head", lambda table: table.head(10))
kept("column", lambda table: table.low)
kept("column of a copy", lambda table: table.copy().low)
