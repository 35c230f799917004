"""On the usual builds, a global object is not finalized at exit if `gc.freeze()` was called."""

import gc


class Door:
    def __del__(self):
        print("finalizer:", "runs")


door = Door()
gc.freeze()
print("script:", "ends")
