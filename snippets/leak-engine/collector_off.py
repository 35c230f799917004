"""With the collector off the cycles of the requests pile up; with it on most of them are gone."""

import gc
import weakref


class Request:
    def __init__(self):
        self.retry = self.send

    def send(self): ...


for switch in gc.disable, gc.enable:
    switch()
    for count in 5_000, 10_000:
        gc.collect()
        alive = weakref.WeakSet()
        for number in range(count):
            alive.add(Request())
        left = "few" if len(alive) < 3000 else len(alive)
        print(f"{switch.__name__}d, of {count} alive:", left)
