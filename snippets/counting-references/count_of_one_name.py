"""What getrefcount says of one object depends on where its name lives and on the version.

3.11: a call hands its arguments over to the function, and the caller's stack keeps no second reference (gh-89419).
3.14: most reads of a local name no longer count a reference, so `getrefcount` gives a smaller number in a function (LOAD_FAST_BORROW, gh-130704).
"""

import sys


def local_name(count):
    pear = object()
    return count(pear)


def parameter(pear):
    return sys.getrefcount(pear)


pear = object()
print("one global name:", sys.getrefcount(pear))
print("one local name:", local_name(sys.getrefcount))
print("no name:", sys.getrefcount(object()))
print("parameter alone:", parameter(object()))
print("parameter and global:", parameter(pear))
print("parameter and local:", local_name(parameter))
