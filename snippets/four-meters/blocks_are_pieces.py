"""Answers that grow in a cache move the traced bytes, and neither the size of the dict nor the blocks."""

import sys
import tracemalloc


def look():
    traced, peak = tracemalloc.get_traced_memory()
    return sys.getsizeof(cache), sys.getallocatedblocks(), traced


tracemalloc.start()
cache = {page: bytearray(1000) for page in range(1000)}
before = look()
for answer in cache.values():
    answer.extend(answer)
size, blocks, traced = [new - old for new, old in zip(look(), before)]
print("size of cache moved:", size > 0)
print("blocks moved:", blocks > 100)
print("traced moved:", traced > 500_000)
