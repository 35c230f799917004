"""`weakref.finalize` calls its function once, when the object dies or when asked before."""

import weakref


class Door:
    """Something to close."""


told = []
door = Door()
closer = weakref.finalize(door, told.append, "closed")
print("waits:", closer.alive)
del door
print("told after del:", *told)
print("waits after del:", closer.alive)
print("called again:", closer())
