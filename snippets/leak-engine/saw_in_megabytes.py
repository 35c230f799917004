"""At a threshold of 700, dead pages of a hundred kilobytes pile up to some seventy megabytes."""

import gc
import tracemalloc


class Page:
    __slots__ = ["me", "text"]


gc.collect()
gc.set_threshold(700)
tracemalloc.start()
for made in range(160, 2500, 160):
    for turn in range(160):
        page = Page()
        page.me, page.text = page, bytes(100_000)
    used = tracemalloc.get_traced_memory()[0] / 10**6
    print(f"{made} made, MB:", round(used / 2) * 2)
