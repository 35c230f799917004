"""With `sys.intern`, equal words of a log are one string."""

import sys

lines = [f"web{n % 3} info page {n}" for n in range(12_000)]
rows = []
for line in lines:
    host, level, *rest = line.split()
    rows.append((sys.intern(host), sys.intern(level)))
words = [word for row in rows for word in row]
print("rows:", len(rows))
print("strings:", len(set(map(id, words))))
