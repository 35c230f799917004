"""While three hundred thousand rows are made and kept, the runs of the collector find no garbage.

3.13: the first threshold of the collector went from 700 to 2000 new containers (gh-108362; gh-124770 kept it).
"""

import gc
from time import perf_counter


def note(phase, info):
    times.append(perf_counter())
    if phase == "stop":
        found.append(info["collected"])
        runs[info["generation"]].append(times[-1] - times[-2])


runs, found, times = ([], [], []), [], []
gc.collect()
gc.callbacks.append(note)
rows = [[number, []] for number in range(300_000)]
print("young runs:", round(len(runs[0]), -1))
print("full runs:", len(runs[2]))
print("garbage found:", sum(found))
print("longest, ms ~", round(1000 * max(sum(runs, []), default=0)))
