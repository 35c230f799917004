"""A child that reads a column of numbers copies little of it; a column of texts it copies.

with: pandas 3.1
Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context

import pandas


def worker(name, look):
    look()
    with open("/proc/self/smaps_rollup") as file:
        kib = file.read().split("Private_Dirty:")[1].split()[0]
    print(f"{name}:", round(int(kib) // 1024, -1), "MiB")


table = pandas.DataFrame({"price": range(500_000)})
table["name"] = [f"image {price:06}" for price in table["price"]]
looks = {"sum of prices": lambda: table["price"].sum()}
looks["greatest name"] = lambda: table["name"].max()
for work in looks.items():
    child = get_context("fork").Process(target=worker, args=work)
    child.start()
    child.join()
