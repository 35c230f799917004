"""What waits for the collector is freed by a collection; what something holds is left."""

import gc
import tracemalloc


def left(name, request, turns=1000):
    gc.collect()
    gc.disable()
    tracemalloc.start()
    for turn in range(turns):
        request()
    waits, peak = tracemalloc.get_traced_memory()
    gc.collect()
    stays, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.enable()
    print(f"{name}, before:", round(waits / 2**20), "MiB")
    print(f"{name}, after collection:", round(stays / 2**20), "MiB")


class Order:
    def __init__(self):
        self.text = bytes(10_500)


def cyclic():
    order = Order()
    order.when_done = lambda: order.text


def mended():
    order = Order()
    order.when_done = print


at_work = []
left("held", lambda: at_work.append(Order()))
left("cycle", cyclic)
left("mended", mended)
