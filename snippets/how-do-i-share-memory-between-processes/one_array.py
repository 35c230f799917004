"""Two processes open one array by the name of its file: what the worker writes, the parent reads.

with: numpy 2.5
Only on Linux: the worker is started by `fork`, which Windows lacks.
"""

import pickle
from multiprocessing import get_context

import numpy


def work(path):
    prices = numpy.memmap(path, dtype="float64", mode="r+")
    prices[0] = 7


path = "prices.bin"
prices = numpy.memmap(path, dtype="float64", mode="w+", shape=10**6)
worker = get_context("fork").Process(target=work, args=[path])
worker.start()
worker.join()
print("parent reads:", prices[0])
print("pickled array:", len(pickle.dumps(prices)), "bytes")
print("pickled path:", len(pickle.dumps(path)), "bytes")
