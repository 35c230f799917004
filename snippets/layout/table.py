"""A table of columns hands out a row when it is asked for one, and keeps none."""

from array import array
from collections import namedtuple

Row = namedtuple("Row", "heat wind")
table = Row(array("d"), array("d"))
for row in (21.5, 3.5), (24.5, 1.5):
    for column, value in zip(table, row):
        column.append(value)
del row, column, value
second = Row._make(column[1] for column in table)
print("heat of the second:", second.heat)
print("hottest:", max(table.heat))
