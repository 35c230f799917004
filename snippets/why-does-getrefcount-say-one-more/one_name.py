"""For a list with one name `getrefcount` says two; since 3.14, one for a local name.

3.14: most reads of a local name no longer count a reference, so `getrefcount` gives a smaller number in a function (LOAD_FAST_BORROW, gh-130704).
"""

import sys

rows = []
print("global name:", sys.getrefcount(rows))


def ask():
    rows = []
    print("local name:", sys.getrefcount(rows))
    before = sys.getrefcount(rows)
    shelf = [rows, rows]
    print("added by the shelf:", sys.getrefcount(rows) - before)


ask()
