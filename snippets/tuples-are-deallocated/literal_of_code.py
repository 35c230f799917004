"""A tuple of constants is made once, and its code keeps it alive."""

import gc
import sys


def blocks():
    gc.collect()
    return sys.getallocatedblocks()


exec(f"def shelf(): return {tuple(range(2000, 3000))}")
basket = shelf()
print("same at each call:", shelf() is basket)
print("kept by code:", shelf.__code__.co_consts[-1] is basket)
before = blocks()
del basket
print("blocks freed with name:", round(before - blocks(), -2))
del shelf
print("blocks freed with code:", round(before - blocks(), -2))
