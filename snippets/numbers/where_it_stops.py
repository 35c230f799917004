"""Small numbers take no more in a list than in an array, and a decimal takes far more.

3.13: a decimal has two words before its header, for the collector (`Py_TPFLAGS_HAVE_GC`, Modules/_decimal/_decimal.c).
"""

import tracemalloc
from array import array
from decimal import Decimal

small = [number % 100 for number in range(20_000)]


def weigh(label, make, numbers):
    tracemalloc.clear_traces()
    made = make(numbers)
    each = tracemalloc.get_traced_memory()[0] / 20_000
    print(f"{label}:", round(each))


tracemalloc.start()
weigh("small, list", list, small)
weigh("small, array", lambda numbers: array("q", numbers), small)
weigh("small, bytearray", bytearray, small)
weigh("decimals", lambda rows: [*tuple(map(Decimal, rows))], small)
print("0.1 kept in array:", array("f", [0.1])[0] == 0.1)
