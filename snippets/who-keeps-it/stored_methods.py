"""Callbacks and `atexit` keep the object whose method they store; a weak method does not."""

import atexit
from weakref import WeakMethod, ref


class Service:
    def stop(self): ...


stored = []
ways = {
    "callbacks": lambda one: stored.append(one.stop),
    "atexit": lambda one: atexit.register(one.stop),
    "weak method": lambda one: stored.append(WeakMethod(one.stop)),
}
for holder, keep in ways.items():
    watch = ref(service := Service())
    keep(service)
    del service
    print(f"alive, {holder}:", watch() is not None)
