"""Every object has a fixed part, and what it holds comes on top.

3.11: zero always had room for one digit, and now its size says so (gh-100637).
3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.11: the head of a dict's table got smaller (gh-88372).
3.12: strings lost a field that only an old interface of C needed (PEP 623).
3.14: a tuple remembers its hash, in eight bytes of its own (gh-131525).
3.15: a bytearray keeps its bytes in a bytes object, to which it needs one more pointer (gh-139871).
"""

import sys

values = {
    "zero": 0, "one": 1, "float": 1.5,
    "empty string": "", "three letters": "abc", "three bytes": b"abc",
    "empty tuple": (), "tuple of one": (1,),
    "empty list": [], "list of one": [1],
    "empty dict": {}, "dict with string key": {"a": 1},
    "dict with int key": {1: 1}, "empty set": set(),
    "range of nine": range(9), "empty bytearray": bytearray(),
}
for name, value in values.items():
    print(name + ":", sys.getsizeof(value))
