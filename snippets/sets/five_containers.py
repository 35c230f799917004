"""What a hundred references take in five kinds of container, in bytes.

3.11: the head of the table of any dict became eight bytes smaller (gh-88372).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import sys

numbers = range(100)
for kind in tuple, list, set, frozenset, dict.fromkeys:
    box = kind(numbers)
    print(f"{type(box).__name__}:", sys.getsizeof(box), "bytes")
