"""Sets that are dropped in large batches start the collector; in small batches they do not."""

import gc

runs = []
gc.collect()
gc.set_threshold(700)
gc.callbacks.append(lambda phase, info: runs.append(phase))
for size in 250, 2500:
    before = len(runs)
    for turn in range(25_000 // size):
        shelf = [set() for number in range(size)]
        shelf.clear()
    print(f"runs, batches of {size}:", (len(runs) - before) // 2)
