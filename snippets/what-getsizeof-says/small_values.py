"""Each type has a fixed part, and what an object holds comes on top.

3.11: the head of the table of any dict became eight bytes smaller (gh-88372).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import sys

for empty in "", (), [], set():
    print(f"{empty!r}:", sys.getsizeof(empty))
print("empty dict:", sys.getsizeof({}))
print("abc:", sys.getsizeof("abc"))
print("[1]:", sys.getsizeof([1]))
print("dict of one number:", sys.getsizeof({1: 2}))
