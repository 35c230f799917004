"""An entry took least in a dict, more in a cache with a limit, most in a weak table.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import tracemalloc
import weakref
from functools import lru_cache


def report(label, use):
    tracemalloc.start()
    for word in kinds:
        use(word)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{label}:", round(taken // 10_000, -1), "bytes")


kinds = {f"kind {number}": set() for number in range(10_000)}
table, weak = {}, weakref.WeakValueDictionary()
report("dict", lambda word: table.setdefault(word, kinds[word]))
report("weak table", lambda word: weak.setdefault(word, kinds[word]))
report("lru_cache", lru_cache(20_000)(kinds.get))
