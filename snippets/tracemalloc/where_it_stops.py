"""A buffer from before the start counts in full once it grows; another thread adds to the peak."""

import threading
import tracemalloc


def mb():
    traced = tracemalloc.get_traced_memory()
    return [round(size / 1e6) for size in traced]


early = bytearray(10_000_000)
tracemalloc.start()
print("at start:", mb()[0], "MB")
early.extend(bytes(2_000_000))
print("early one extended:", mb()[0], "MB")
tracemalloc.reset_peak()
other = threading.Thread(target=bytearray, args=[5_000_000])
other.start()
other.join()
print("peak with a thread:", mb()[1], "MB")
