"""From 3.12 on, a thousand new references to an immortal object add nothing to its count.

3.12: None, the empty tuple, built-in classes such as int, and small ints become immortal, and counting skips them (PEP 683, gh-84436).
3.14: `getrefcount` gives another large number for what is immortal, since 64-bit builds mark it by the two highest of 32 bits, where 3.12 had all of them (`_Py_IMMORTAL_INITIAL_REFCNT`, Include/refcount.h).
3.15: the shared small ints reach up to 1024, where 256 was the last (gh-133059).
"""

import sys


def added(thing):
    before = sys.getrefcount(thing)
    shelf = [thing] * 1000
    return sys.getrefcount(thing) - before


print("new object:", added(object()))
print("own function:", added(added))
print("none:", added(None))
print("empty tuple:", added(()))
print("class int:", added(int))
print("the int seven:", added(7))
print("the int thousand:", added(1000))
mark = sys.getrefcount(None)
print("mark of none:", mark if mark > 10**9 else "no mark")
