"""A block of shared memory cannot be closed as long as a view of it is there."""

import mmap

block = mmap.mmap(-1, 2**20)
prices = memoryview(block).cast("d")
try:
    block.close()
except BufferError as error:
    print("error:", error)
prices.release()
block.close()
print("view released, closed:", block.closed)
