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
entry = str(most).partition(": ")[2]  # without the file and the line
for part in entry.split(", "):
    print(part.replace("=", ": "))
