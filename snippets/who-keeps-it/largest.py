"""The largest object that some container leads to: here the dict in which a shop keeps its pages."""

import gc
import sys


def largest():
    inside = gc.get_referents(*gc.get_objects())
    return max(inside, key=sys.getsizeof)


class Shop:
    def __init__(self):
        self.pages = {}


shop = Shop()
for order in range(50_000):
    shop.pages[order] = f"page {order}"
print("largest is a:", type(largest()).__name__)
print("items in it:", len(largest()))
print("it is the cache:", largest() is shop.pages)
