"""An iterator, a view and a memoryview each keep their whole container alive."""

import array
import weakref


class Row:
    """A row of a table."""


rows, table = [Row(), Row()], {"pear": Row()}
image = array.array("B", bytes(1_000_000))
watches = list(map(weakref.ref, (rows[-1], table["pear"], image)))
walk, names, view = iter(rows), table.keys(), memoryview(image)
del rows, table, image
holders = "iterator", "keys", "memoryview"
for holder, watch in zip(holders, watches):
    print("kept by", holder + ":", watch() is not None)
del walk, names, view
for holder, watch in zip(holders, watches):
    print("without", holder + ":", watch() is not None)
