"""Of fifty thousand dropped pages, few or all wait for the collector: it depends on the release.

3.13: the first threshold of the collector went from 700 to 2000 new containers (gh-108362; gh-124770 kept it).
"""

import gc


class Page:
    waiting = 0

    def __init__(self):
        self.me = self
        Page.waiting += 1

    def __del__(self):
        Page.waiting -= 1


catalogue = [[number] for number in range(100_000)]
gc.collect()
most = 0
for request in range(50_000):
    Page()
    most = max(most, Page.waiting)
print("most pages waiting:", round(100 * most / 50_000), "%")
