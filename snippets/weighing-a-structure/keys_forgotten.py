"""A walk with `gc.get_referents` meets the values of a dict, and not its keys where these are strings."""

import gc
import sys


def size_of(items):
    return sum(map(sys.getsizeof, items))


prices = {f"fruit {n:03}": n + 0.5 for n in range(1000)}
visited, values = gc.get_referents(prices), prices.values()
print("keys and values:", len(prices.keys()) + len(values))
print("visited:", len(visited))
print("keys outweigh values:", size_of(prices) > size_of(values))
