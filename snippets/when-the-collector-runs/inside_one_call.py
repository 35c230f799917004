"""Up to 3.11 the collector runs in the middle of this call of C code; since 3.12 it waits.

3.12: a run that falls due waits until the bytecode loop, or C code that looks for signals, asks for it (gh-97922).
"""

import gc

sizes, shelf = [], []


def note(phase, info):
    if phase == "start":
        sizes.append(len(shelf))


gc.collect()
gc.set_threshold(50)
gc.callbacks.append(note)
shelf.extend(map(set, [()] * 1000))
done = list(sizes)
print("runs while it fills:", sum(0 < size < 1000 for size in done))
print("runs right after it:", done.count(1000))
