"""Sharing saved memory where these values repeat, and cost some where each is different.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import gc
import tracemalloc


def taken(different, change):
    gc.collect()
    tracemalloc.start()
    words = [change(f"value {n % different}") for n in range(20_000)]
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size


for different in 20, 2000, 10_000, 20_000:
    known = {}
    shared = taken(different, lambda word: known.setdefault(word, word))
    change = shared / taken(different, str) - 1
    print(f"{different} different:", f"{change:+.0%}")
