"""The first run after `gc.enable` looks at all that was built, unless it was frozen before."""

import gc


def note(phase, info):
    young.append(len(gc.get_objects(generation=0)))


young = []
gc.callbacks.append(note)
for label in "enabled", "frozen":
    gc.disable()
    rows = [[number] for number in range(100_000)]
    if label == "frozen":
        gc.freeze()
    young.clear()
    gc.enable()
    pages = [set() for number in range(3000)]
    print(f"{label}, first run:", round(sum(young[:1]), -4))
