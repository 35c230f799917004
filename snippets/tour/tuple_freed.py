"""A tuple and its items give their memory back when its last name goes.

3.14: a tuple has one more field, which keeps its hash (gh-131525).
"""

import gc
import sys


def blocks():
    gc.collect()
    return sys.getallocatedblocks()


basket = (22, 33, 44)
print("first print:", "basket =", basket)
print("its bytes:", sys.getsizeof(basket))

before = blocks()
shelf = owner = tuple(object() for _ in range(1000))
print("blocks taken:", round(blocks() - before, -2))
del shelf
print("one name gone:", round(blocks() - before, -2))
del owner
print("both names gone:", round(blocks() - before, -2))
