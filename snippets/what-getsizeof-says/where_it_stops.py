"""The sum of all sizes may be more than the memory taken, and may be far less."""

import sys
import tracemalloc


def compare(label, make):
    tracemalloc.clear_traces()
    made = make()
    taken, peak = tracemalloc.get_traced_memory()
    parts = made if isinstance(made, list) else []
    said = sys.getsizeof(made) + sum(map(sys.getsizeof, parts))
    print(f"{label}, sum is larger:", said > taken)
    print(f"{label}, sum under tenth:", said * 10 < taken)


big = 2**100_000
tracemalloc.start()
compare("constants", lambda: [None, True, 7, "", ()])
compare("numbers", lambda: big - (big - 2**40))
