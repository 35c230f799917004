"""What runs can be named after all, a weak reference holds its callback, and some tuples and ints are tracked.

3.11: a generator that runs keeps its variables on the stack of its thread, where 3.10 kept them in a frame object (gh-88756).
3.14: a frame notes its place on the stack at each call, so that its variables are visited (`_PyGC_VisitFrameStack`, Python/gc.c).
"""

import gc
import weakref
from collections import namedtuple
from http import HTTPStatus


def walk():
    rows = set()
    yield [type(found).__name__ for found in gc.get_referrers(rows)]


print("in a running generator:", next(walk()))
failures = set()
watch = weakref.ref(failures, repr)
print("weak reference holds callback:", watch in gc.get_referrers(repr))
row = namedtuple("Row", "user")("anna")
gc.collect()
print("named tuple is tracked:", gc.is_tracked(row))
print("an int is tracked:", gc.is_tracked(HTTPStatus.OK))
