"""Fifty dropped floats keep their blocks, and the next fifty floats use them; plain objects do not."""

import gc
import sys


def change(make):
    before = sys.getallocatedblocks()
    for place in range(50):
        shelf[place] = make()
    return round(sys.getallocatedblocks() - before, -1)


shelf = [None] * 50
gc.collect()
print("50 floats made:", change(lambda: float("1.5")))
print("50 floats dropped:", change(lambda: None))
print("50 floats made again:", change(lambda: float("2.5")))
shelf[:] = [None] * 50
print("50 objects made:", change(object))
print("50 objects dropped:", change(lambda: None))
