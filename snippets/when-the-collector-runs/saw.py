"""Dead pages pile up to the threshold of the collector and are gone, again and again."""

import gc


class Page:
    __slots__ = ["me"]

    def __del__(self):
        dead.append(self.me is self)


for threshold in 700, 1400:
    gc.collect()
    dead = []
    gc.set_threshold(threshold)
    for made in range(160, 2500, 160):
        for turn in range(160):
            page = Page()
            page.me = page
        waiting = round((made - len(dead)) / 20) * 20
        print(f"{threshold}, {made} made:", waiting)
