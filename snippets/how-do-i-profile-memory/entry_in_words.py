"""An entry of a comparison says what a line has, and in brackets the difference from the first snapshot."""

import tracemalloc

pages = [None] * 23
tracemalloc.start()
for number in range(23):
    if number == 3:
        before = tracemalloc.take_snapshot()
    pages[number] = bytes(100_000)
after = tracemalloc.take_snapshot()
most = after.compare_to(before, "lineno")[0]
place, _, rest = str(most).partition(": ")
print("line:", place.rpartition(":")[2])
for part in rest.split(", "):
    print(part.replace("=", ": "))
