"""`weakref.finalize` calls its function once, here when the door goes; a second call does nothing."""

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
