"""Ten thousand readings take less as instances than as dicts, and least as one dict of two lists.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key, and an instance needs no dict (gh-91001, gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc


class Reading:
    def __init__(self, station, heat):
        self.station, self.heat = station, heat


def report(label, make):
    tracemalloc.start()
    made = make()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"kilobytes, {label}:", round(taken // 1000, -2))


pairs = [(number, number / 2) for number in range(10_000)]
report("dicts", lambda: [{"station": s, "heat": h} for s, h in pairs])
report("instances", lambda: [Reading(s, h) for s, h in pairs])
stations, heats = zip(*pairs)
report("two lists", lambda: {"station": [*stations], "heat": [*heats]})
