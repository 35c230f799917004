"""An array has a head of its own, so one for each row of two numbers saves little or nothing.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import tracemalloc
from array import array

forms = {"tuple": tuple, "array": lambda row: array("d", [*row])}
tracemalloc.start()
for count in 1, 2, 10:
    lines = [f"{n}.5 " * count for n in range(5000)]
    for label, make in forms.items():
        rows = [None] * 5000
        tracemalloc.clear_traces()
        rows[:] = [make(map(float, line.split())) for line in lines]
        each = tracemalloc.get_traced_memory()[0] / 5000
        print(f"{count} in {label}:", round(each / 10) * 10, "bytes")
