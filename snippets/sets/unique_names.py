"""With fifty thousand different names, a dict has no clear advantage at the peak.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import tracemalloc


def loop(names):
    seen, first = set(), []
    for name in names:
        if name not in seen:
            seen.add(name)
            first.append(name)
    return first


names = [f"user {number % 50_000}" for number in range(200_000)]
tracemalloc.start()
for way in loop, dict.fromkeys, set:
    tracemalloc.clear_traces()
    list(way(names))
    peak = tracemalloc.get_traced_memory()[1]
    print(f"kilobytes, {way.__name__}:", round(peak // 1000, -1))
