"""Each of ten orders weighs ten megabytes with its customer, and the ten together weigh no more."""

import gc
import sys


def deep_size(root):
    sizes, waiting = {}, [root]
    while waiting:
        one = waiting.pop()
        if id(one) not in sizes:
            sizes[id(one)] = sys.getsizeof(one)
            waiting += gc.get_referents(one)
    return round(sum(sizes.values()) / 2**20)


customer = ["ada", bytearray(10 * 2**20)]
orders = [[f"order {number}", customer] for number in range(10)]
print("one order, MiB:", deep_size(orders[0]))
print("sum of ten, MiB:", sum(map(deep_size, orders)))
print("all ten, MiB:", deep_size(orders))
