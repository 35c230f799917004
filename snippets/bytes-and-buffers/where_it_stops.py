"""Some slices are no copy, and some views need a copy for what is asked of them."""

import sys
import tracemalloc

page, log = b" GET " * 200_000, bytearray(b" GET " * 200_000)
print("bytes, whole slice same:", page[:] is page)
print("bytes, strip same:", page.strip(b"x") is page)
print("bytearray, whole slice same:", log[:] is log)
tracemalloc.start()
view = memoryview(page)
print("bytes, view:", sys.getsizeof(view))
for label, view in ("view", view), ("stepped", view[::2]):
    tracemalloc.reset_peak()
    hash(view)
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{label}, hashed:", round(peak // 1000, -2), "kB")
