"""Which of fifty new containers are counted, and whether a run comes in the middle of a call."""

import gc


def counted(make):
    [make() for turn in range(60)]  # sixty at once, then all dropped
    before = gc.get_count()[0]
    kept = [make() for turn in range(50)]
    return gc.get_count()[0] - before >= len(kept)


gc.disable()
print("sets:", counted(lambda: set()))
print("lists, dicts:", counted(lambda: []), counted(lambda: {}))
gc.enable()
gc.set_threshold(50)
sizes, shelf = [], []
gc.callbacks.append(lambda phase, info: sizes.append(len(shelf)))
shelf.extend(zip(map(set, [()] * 1000), map(repr, range(1000))))
print("runs while it fills:", any(0 < size < 1000 for size in sizes))
