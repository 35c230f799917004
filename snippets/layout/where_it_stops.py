"""Where each table has one row, arrays take more than tuples; an index takes more than its columns.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import tracemalloc
from array import array

many = range(1_000_000, 1_020_000)
forms = {"tuple a row": lambda: [(n / 2, n / 4, n / 8) for n in many]}
forms["arrays a row"] = lambda: [
    [array("d", [n / part]) for part in (2, 4, 8)] for n in many
]
forms["three arrays"] = lambda: [array("d", many) for _ in "abc"]
forms["their index"] = lambda: {f"id {n}": n for n in many}
tracemalloc.start()
for label, make in forms.items():
    tracemalloc.clear_traces()
    made = make()
    each = tracemalloc.get_traced_memory()[0] / len(many)
    print(f"{label}:", round(each), "bytes")
