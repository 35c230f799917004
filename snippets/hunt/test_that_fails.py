"""A test on bytes finds both leaks; a test on blocks misses the buffer that grows."""

import gc
import sys
import tracemalloc


def leaks(request, turns=1000):
    tracemalloc.start()
    looks = []
    for look in "warm-up", "measured":
        for turn in range(turns):
            request()
        gc.collect()
        traced, peak = tracemalloc.get_traced_memory()
        looks.append((traced, sys.getallocatedblocks()))
    tracemalloc.stop()
    (old, few), (new, many) = looks
    bound = max(50 * turns, 50_000)
    return new - old > bound, many - few > turns // 2


at_work, log = [], bytearray()
for name, request in {
    "list": lambda: at_work.append(bytes(100)),
    "buffer": lambda: log.extend(bytes(100)),
    "mended": lambda: bytes(100),
}.items():
    by_bytes, by_blocks = leaks(request)
    print(f"{name}, by bytes:", by_bytes)
    print(f"{name}, by blocks:", by_blocks)
