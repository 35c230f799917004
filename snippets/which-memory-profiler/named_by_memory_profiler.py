"""`memory_profiler` shows nothing given back by `del` of many texts, and all of it for one large image.

with: memory-profiler 0.61
Only on Linux: how much of what is freed goes back is the choice of the system's C library.
"""

import io

from memory_profiler import profile

table = io.StringIO()


@profile(stream=table)
def work():
    lines = [f"{number:>460}" for number in range(40_000)]
    few = lines[::500]
    del lines
    image = bytearray(30_000_000)
    del image


work()
for row in table.getvalue().splitlines()[6:11]:
    _, _, _, change, _, _, *line = row.split()
    name = " ".join(line[:2]).removesuffix(" =")
    print(f"increment, {name}:", round(float(change) / 10) * 10, "MiB")
