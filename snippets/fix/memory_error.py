"""A list that is too large raises MemoryError, and the program goes on."""

import sys

try:
    rows = [None] * sys.maxsize
except MemoryError as error:
    print("error:", type(error).__name__)
rows = [None] * 1000
print("goes on with rows:", len(rows))
