"""To drop repeated names and keep their order, a dict needs less than a set beside a list.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import tracemalloc


def by_set(names):
    seen = set()
    # `add` gives None, so each name passes once.
    return [n for n in names if not (n in seen or seen.add(n))]


def by_dict(names):
    return list(dict.fromkeys(names))


names = [f"user {number % 5000}" for number in range(20_000)]
ways = {"set": by_set, "dict": by_dict, "any order": set}
for label, unique in ways.items():
    tracemalloc.start()
    print(f"names, {label}:", len(unique(names)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"kilobytes, {label}:", round(peak // 1000, -1))
