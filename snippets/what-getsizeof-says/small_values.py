"""Each type has a fixed part, and what an object holds comes on top.

3.11: zero always had room for one digit, and now its size says so (gh-100637).
3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.11: the head of the table of any dict became eight bytes smaller (gh-88372).
3.12: a string lost a pointer of eight bytes that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import sys

values = [0, 1, "", "abc", b"abc", (), (1,), [], [1], set()]
for value in values:
    print(f"{value!r}:", sys.getsizeof(value))
print("empty dict:", sys.getsizeof({}))
print("dict with string key:", sys.getsizeof({"a": 1}))
print("dict with number key:", sys.getsizeof({1: None}))
