"""Where a run takes a part of the old objects, more dead pages wait the more lists live."""

import gc


def note(page):
    dead.append(1)


Page = type("Page", (), {"__slots__": ["me"], "__del__": note})
gc.set_threshold(2000)
for thousand in 0, 50, 200:
    lists = [[] for number in range(1000 * thousand)]
    gc.collect()
    dead, most = [], 0
    for made in range(200_000):
        most = max(most, made - len(dead))
        page = Page()
        page.me = page
    print(f"{thousand} thousand, waiting:", round(most, -3))
