"""One missing value, or one text, changes the type of a column.

with: pandas 3.1
"""

import tracemalloc

from pandas import Series

COUNTS, FLAGS = range(1000, 101_000), [True, False] * 50_000


def weigh(label, make):
    tracemalloc.clear_traces()
    column = make()
    taken, _ = tracemalloc.get_traced_memory()
    print(f"{label}:", round(taken // 1000, -2), "kB,", column.dtype)


tracemalloc.start()
weigh("counts", lambda: Series(COUNTS))
weigh("one missing", lambda: Series([None, *COUNTS]))
weigh("missing, Int64", lambda: Series([None, *COUNTS], dtype="Int64"))
weigh("one text", lambda: Series(["?", *COUNTS]))
weigh("flags", lambda: Series(FLAGS))
weigh("flag missing", lambda: Series([None, *FLAGS]))
