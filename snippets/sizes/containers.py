"""A size counts the places for items, and never the items themselves.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key; the head of each table became eight bytes smaller (gh-91001, gh-88372).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import sys

items = range(10)
for kind in (list, tuple, set, frozenset):
    print(f"{kind.__name__}, empty:", sys.getsizeof(kind()))
    print(f"{kind.__name__} of ten:", sys.getsizeof(kind(items)))
print("dict, empty:", sys.getsizeof({}))
print("dict of ten:", sys.getsizeof(dict.fromkeys(items)))
print("dict, ten strings:", sys.getsizeof(dict.fromkeys("abcdefghij")))
