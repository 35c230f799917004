"""Readings are kept as a list of dicts."""

import tracemalloc

tracemalloc.start()
readings = []
for number in range(20_000):
    readings.append({"heat": number / 4, "wind": number / 8})
hottest = max(reading["heat"] for reading in readings)
print("hottest:", hottest)
now, _ = tracemalloc.get_traced_memory()
print("below half a megabyte:", now < 500_000)
