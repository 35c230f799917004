"""A hundred dead images of a megabyte each wait, and start no collection."""

import gc

starts = []


class Image:
    """A picture of a megabyte that leads to itself."""

    def __init__(self):
        self.pixels, self.me = bytes(1_000_000), self


gc.collect()
gc.callbacks.append(lambda phase, info: starts.append(phase))
for turn in range(100):
    Image()
waiting = [type(found) for found in gc.get_objects()].count(Image)
print("runs of the collector:", len(starts))
print("dead images waiting:", waiting)
print("found by collect:", gc.collect() > 0)
