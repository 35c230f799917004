"""A finalizer in a reference cycle runs at exit, though the collector was switched off."""

import gc


class Door:
    def __del__(self):
        print("finalizer:", "runs")


gc.disable()
door = Door()
door.me = door
del door
print("script:", "ends")
