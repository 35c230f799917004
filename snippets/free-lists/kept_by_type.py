"""Floats, lists, dicts and short tuples have free lists of a fixed length; sets and strings have none.

3.14: ints of one digit and iterators of tuples have free lists too (gh-126868, gh-126703).
3.15: complex numbers have a free list too (gh-126703).
"""

import gc
import sys


def kept(make):
    gc.collect()
    before = sys.getallocatedblocks()
    [make() for _ in range(3000)]
    return (sys.getallocatedblocks() - before) // 10 * 10


codes = 'float("1.5") [] dict() dict(a=1) tuple([1,2])'.split()
codes += 'set() str(1.5) bytes(9) object()'.split()
codes += 'int("5000") complex("1j") iter(())'.split()
for code in codes:
    print(code + ":", kept(eval("lambda: " + code)))
