"""Equal words from `split` are strings of their own, and `sys.intern` makes equal ones one.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import sys
import tracemalloc

text = "warning error debug " * 10_000
for label, change in (("as they come", str), ("interned", sys.intern)):
    tracemalloc.start()
    words = [change(word) for word in text.split()]
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"strings, {label}:", len(set(map(id, words))))
    print(f"kilobytes, {label}:", round(taken // 1000, -2))
