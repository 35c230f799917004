"""Three cells take least in a tuple; the list that `split` makes has room for many more.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import sys

cells = "ada", "London", "36"
split = "ada,London,36".split(",")
appended = []
for cell in cells:
    appended.append(cell)
print("tuple:", sys.getsizeof(cells), "bytes")
print("list of a tuple:", sys.getsizeof(list(cells)), "bytes")
print("list after appends:", sys.getsizeof(appended), "bytes")
print("list of split:", sys.getsizeof(split), "bytes")
