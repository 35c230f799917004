"""After eleven young runs, the twelfth run takes the middle generation too; 3.13 made the young one larger.

3.13: the first threshold of the collector went from 700 to 2000 new containers (gh-108362; gh-124770 kept it).
"""

import gc

starts, shelf = ([], [], []), []


def note(phase, info):
    if phase == "start":
        starts[info["generation"]].append(len(shelf))


gc.collect()
gc.callbacks.append(note)
while len(starts[0]) + len(starts[1]) < 12 and len(shelf) < 30_000:
    shelf.append(set())
first, second = sorted(starts[0] + starts[1])[:2]
print("thresholds:", *gc.get_threshold())
print("sets before first run:", first)
print("sets to next run:", second - first)
print("young runs:", len(starts[0]))
print("sets before middle run:", min(starts[1], default="none"))
