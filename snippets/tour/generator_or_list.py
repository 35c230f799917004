"""A list keeps all its numbers at once; a generator makes one at a time."""

import gc
import sys


def blocks():
    gc.collect()
    return sys.getallocatedblocks()


before = blocks()
squares = [n * n for n in range(5000)]
print("blocks for the list:", round(blocks() - before, -2))
print("sum of the list:", sum(squares))

before = blocks()
squares_again = (n * n for n in range(5000))
print("blocks for the generator:", round(blocks() - before, -2))
print("sum of the generator:", sum(squares_again))
print("second sum:", sum(squares_again))
