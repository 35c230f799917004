"""Counting marks an object after its `__del__`, the collector before it."""

import gc


class Door:
    def __del__(self):
        print(way, "is marked:", gc.is_finalized(self))


way, door = "counting,", Door()
del door
way, door = "collector,", Door()
door.me = door
del door
gc.collect()
