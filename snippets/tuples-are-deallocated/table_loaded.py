"""A table that is read when the program runs goes with its last name."""

import gc
import json
import sys

written = json.dumps(list(range(2000, 3000)))


def blocks():
    gc.collect()
    return sys.getallocatedblocks()


def load():
    return tuple(json.loads(written))


table = load()
print("same at each call:", load() is table)
before = blocks()
del table
print("blocks freed with name:", round(before - blocks(), -2))
