"""From 3.12 on a thousand new references to `None` add nothing, and its count is a mark.

3.12: None becomes immortal, and counting skips it (PEP 683, gh-84436).
3.14: `getrefcount` gives another large number for what is immortal, since 64-bit builds mark it by the two highest of 32 bits, where 3.12 had all of them (`_Py_IMMORTAL_INITIAL_REFCNT`, Include/refcount.h).
"""

import sys


def added(thing):
    before = sys.getrefcount(thing)
    shelf = [thing] * 1000
    return sys.getrefcount(thing) - before


print("added to a list:", added([]))
print("added to none:", added(None))
count = sys.getrefcount(None)
print("count of none:", count if count > 10**9 else "a real one")
