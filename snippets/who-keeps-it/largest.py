"""The largest object that a container or a running function leads to: here the dict with the pages."""

import gc
import sys


def largest():
    running = []
    for frame in sys._current_frames().values():
        while frame:
            if frame.f_code is not largest.__code__:
                running += frame.f_locals.values()
            frame = frame.f_back
    known = gc.get_objects() + running
    return max(known + gc.get_referents(*known), key=sys.getsizeof)


class Shop:
    def __init__(self):
        self.pages = {}


shop = Shop()
for order in range(50_000):
    shop.pages[order] = f"page {order}"
shop.pages[0] = "page" * 250_000
print("largest is a:", type(largest()).__name__)
print("items in it:", len(largest()))
print("it is the cache:", largest() is shop.pages)
