"""Dropping nine of ten orders gives back next to nothing, and dropping the last one the customer."""

import tracemalloc


def look(when):
    traced, peak = tracemalloc.get_traced_memory()
    print(f"{when}, in use:", round(traced / 2**20), "MiB")


tracemalloc.start()
customer = ["ada", bytearray(10 * 2**20)]
orders = [[f"order {number}", customer] for number in range(10)]
del customer
look("ten orders")
del orders[1:]
look("one order")
del orders[0]
look("no order")
