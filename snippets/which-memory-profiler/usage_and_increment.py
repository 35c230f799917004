"""One large list is deleted: the usage that `memory_profiler` prints falls, and so does its increment.

with: memory-profiler 0.61
Only on Linux: how much of what is freed goes back is the choice of the system's C library.
"""

import io

from memory_profiler import profile

table = io.StringIO()


@profile(stream=table)
def my_func():
    a = [1] * (10**6)
    b = [2] * (2 * 10**7)
    del b
    return a


my_func()
rows = table.getvalue().splitlines()[7:9]
(_, before, *_), (_, after, _, change, *_) = map(str.split, rows)
fall = float(before) - float(after)
print("usage falls by:", round(fall / 50) * 50, "MiB")
print("increment:", round(float(change) / 50) * 50, "MiB")
