"""The more containers live, the longer the collector waits before it looks at all of them again."""

import gc

full, shelf = [], []


def note(phase, info):
    if (phase, info["generation"]) == ("start", 2):
        full.append(len(shelf))


gc.freeze()  # leaves out what the start of Python has made
gc.collect()
gc.set_threshold(20, 1, 1)
gc.callbacks.append(note)
while len(shelf) < 10_000:
    shelf.append(set())
print("full runs:", len(full))
print("sets to second:", full[1] - full[0])
print("sets to last:", full[-1] - full[-2])
print("growth to last:", round(full[-1] / full[-2], 2))
