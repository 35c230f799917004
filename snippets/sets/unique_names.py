"""To keep the first of equal names, a dict can need less than a set beside a list.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import tracemalloc


def by_set(names):
    seen = set()
    # `add` gives None, so each name passes once.
    return [n for n in names if not (n in seen or seen.add(n))]


def by_dict(names):
    return list(dict.fromkeys(names))


ways = {"set": by_set, "dict": by_dict, "any order": set}
for length in 5000, 50_000:
    names = [f"user {n % length}" for n in range(4 * length)]
    for label, unique in ways.items():
        tracemalloc.start()
        unique(names)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"kB, {length}, {label}:", round(peak // 1000, -1))
