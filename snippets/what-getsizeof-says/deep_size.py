"""A deep size that remembers each object counts a shared one once, and leaves out the class.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import gc
import sys
from collections import namedtuple
from types import FunctionType, ModuleType


def deep_size(root):
    sizes, waiting = {}, [root]
    while waiting:
        one = waiting.pop()
        # A class leads to the whole program.
        if isinstance(one, (type, FunctionType, ModuleType)):
            continue
        if id(one) not in sizes:
            sizes[id(one)] = sys.getsizeof(one)
            waiting += gc.get_referents(one)
            waiting += one if isinstance(one, dict) else []
    return sum(sizes.values())


page, other = b"page" * 1000, b"part" * 1000
Visit = namedtuple("Visit", "page")
print("two pages:", deep_size([page, other]))
print("one page twice:", deep_size([page, page]))
print("in a named tuple:", deep_size(Visit(page)))
