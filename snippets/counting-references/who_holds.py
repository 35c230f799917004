"""Containers, bound methods and functions add to the count; a weak reference adds nothing."""

import sys
import weakref


class Pear:
    def plan(self):
        return lambda: self


def added(holder):
    return sys.getrefcount(pear) - base


pear = Pear()
base = sys.getrefcount(pear)
print("weak reference:", added(weakref.ref(pear)))
print("dict key and value:", added({pear: pear}))
print("bound method:", added(pear.plan))
print("closure:", added(pear.plan()))
print("default argument:", added(lambda fruit=pear: None))
print("list kept by iterator:", added(iter([pear])))
