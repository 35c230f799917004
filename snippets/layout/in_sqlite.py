"""Rows in a file of SQLite are found by a query, and Python has one of them at a time."""

import os
import sqlite3
import tracemalloc

rows = ((n % 50, n / 4, n / 8) for n in range(20_000))
table = sqlite3.connect("readings.db")
table.execute("DROP TABLE IF EXISTS readings")  # of a run before
table.execute("CREATE TABLE readings (sensor, heat, wind)")
tracemalloc.start()
with table:
    table.executemany("INSERT INTO readings VALUES (?, ?, ?)", rows)
every = table.execute("SELECT * FROM readings")
print("highest wind:", max(wind for sensor, heat, wind in every))
print("peak:", round(tracemalloc.get_traced_memory()[1] / 1e6), "MB")
table.close()
print("in the file, each:", os.path.getsize("readings.db") // 20_000)
