"""Twenty bytes of each page are kept: as a slice the page goes, as a view it stays."""

import sys
import tracemalloc


def kept(label, part):
    tracemalloc.clear_traces()
    parts = [part(bytes(100_000)) for _ in range(50)]
    taken = tracemalloc.get_traced_memory()[0]
    print(f"kilobytes, {label}:", round(taken // 1000, -2))


tracemalloc.start()
kept("slice", lambda page: page[:20])
kept("view", lambda page: memoryview(page)[:20])
kept("view, then bytes", lambda page: bytes(memoryview(page)[:20]))
view = memoryview(bytes(100_000))[:20]
print("bytes, one view:", sys.getsizeof(view))
