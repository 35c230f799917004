"""A float, an int and a string are a header and a value, in a block that is rounded up.

3.12: a string has eight bytes less, which were kept for an old interface of C (PEP 623).
"""

import sys

header = object.__basicsize__
for value in (1.5, 7, "pear"):
    whole = sys.getsizeof(value)
    # A block is a multiple of 16 bytes.
    rest = -whole % 16
    parts = (0, header, whole - header, rest)
    print(f"{value!r}:", " + ".join(map(str, parts)))
