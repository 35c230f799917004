"""A higher threshold means fewer runs, and more dead pages that wait for one."""

import gc
from operator import gt


def note(page):
    dead.append(1)


Page = type("Page", (), {"__slots__": ["me"], "__del__": note})
for threshold in 1000, 5000, 20_000:
    gc.collect()
    gc.set_threshold(threshold)
    dead, waiting = [], []
    for made in range(60_500):
        page = Page()
        page.me = page
        waiting.append(made - len(dead))
    print(f"{threshold}, runs:", sum(map(gt, waiting, waiting[1:])))
    print(f"{threshold}, waiting:", round(max(waiting), -3), "pages")
