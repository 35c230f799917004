"""A tuple in a cycle waits for the collector; where the list was cleared first, it does not."""

import gc


def drop_shelf(is_cleared):
    shelf = []
    shelf.append((shelf,))
    if is_cleared:
        shelf.clear()
    del shelf
    return gc.collect()


gc.collect()
print("in a cycle, found:", drop_shelf(is_cleared=False))
print("cleared first, found:", drop_shelf(is_cleared=True))
