"""A loop gives the row that it is at one more reference, and takes it back."""

import sys

rows = [["ada", 7], ["bob", 9]]
second = rows[1]
before = sys.getrefcount(second)
for row in rows:
    more = sys.getrefcount(second) - before
    print(f"at {row[0]}, more:", more)
del row
print("after the loop, more:", sys.getrefcount(second) - before)
