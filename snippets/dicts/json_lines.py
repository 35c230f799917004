"""Lines of JSON that are read one by one bring their own key strings, unless equal keys are made one.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import json
import sys
import tracemalloc


def same_keys(pairs):
    return {sys.intern(key): value for key, value in pairs}


line = '{"station": %d, "temperature": %d, "humidity": %d}'
lines = [line % (n % 50, n % 40, n % 90) for n in range(12_000)]
for label, hook in (("as they come", None), ("same keys", same_keys)):
    tracemalloc.start()
    rows = [json.loads(line, object_pairs_hook=hook) for line in lines]
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"kilobytes, {label}:", round(taken / 5e5) * 500)
    keys = {id(key) for row in rows for key in row}
    print(f"keys, {label}:", len(keys))
