"""A weak reference to a bound method is empty at once; `WeakMethod` answers as long as the bell is there."""

import weakref


class Bell:
    def ring(self):
        return "ding"


bell = Bell()
plain = weakref.ref(bell.ring)
print("plain finds:", plain())
method = weakref.WeakMethod(bell.ring)
ring = method()
print("weak method rings:", ring())
del ring
del bell
print("after del:", method())
