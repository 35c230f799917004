"""Rows of five short texts take less as tuples, and least where repeated texts are kept once.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import gc
import tracemalloc
from sys import intern

names = "number", "customer", "product", "region", "state"


def weigh(label, make):
    lines = [f"{n:08},ada lund,pear,north,open" for n in range(1000)]
    gc.collect()
    tracemalloc.start()
    rows = [make(*line.split(",")) for line in lines]
    size, peak = tracemalloc.get_traced_memory()
    print(f"{label}:", round(size / 1000 / 10) * 10, "bytes")
    tracemalloc.stop()


weigh("dict", lambda *row: dict(zip(names, row)))
weigh("tuple", lambda *row: row)
weigh("texts kept once", lambda n, *row: (n, *map(intern, row)))
