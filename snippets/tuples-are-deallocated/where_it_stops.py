"""A tuple in a cycle waits for the collector; where the list was cleared first, it does not."""

import gc

gc.collect()
shelf = []
shelf.append((shelf,))
del shelf
print("in a cycle, found:", gc.collect())
shelf = []
shelf.append((shelf,))
shelf.clear()
del shelf
print("cleared first, found:", gc.collect())
