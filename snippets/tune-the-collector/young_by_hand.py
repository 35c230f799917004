"""On builds with the GIL, a young run by hand after each batch kept the collector from its older generations."""

import gc


def note(page):
    dead.append(1)


Page = type("Page", (), {"__slots__": ["me"], "__del__": note})
gc.set_threshold(700, 10, 10)
for label in "by itself", "young by hand":
    gc.collect()
    dead = []
    for batch in range(100):
        shown = [Page() for turn in range(500)]
        for page in shown:
            page.me = page
        if label == "young by hand":
            gc.collect(0)
    print(f"{label}, waiting:", round(50_000 - len(dead), -3))
