"""`tracemalloc` counts what Python's allocators hand out after its start, and not a memory mapping."""

import mmap
import tracemalloc


def traced():
    return round(tracemalloc.get_traced_memory()[0] / 1e6)


early = bytearray(10_000_000)
tracemalloc.start()
print("made before start, MB:", traced())
late = bytearray(10_000_000)
print("made after start, MB:", traced())
mapped = mmap.mmap(-1, 10_000_000)
mapped.write(late)
print("and a mapping, MB:", traced())
del late
print("late one dropped, MB:", traced())
