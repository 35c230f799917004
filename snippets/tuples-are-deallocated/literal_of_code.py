"""A tuple of constants is made once, and its code keeps it alive."""

import gc
import sys


def blocks():
    gc.collect()
    return sys.getallocatedblocks()


exec(f"def prices(): return {tuple(range(2000, 3000))}")
table = prices()
print("same at each call:", prices() is table)
print("kept by code:", prices.__code__.co_consts[-1] is table)
before = blocks()
del table
print("blocks freed with name:", round(before - blocks(), -2))
del prices
print("blocks freed with code:", round(before - blocks(), -2))
