"""A float, an int and a string are a header and a value, in a block that is rounded up.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import sys

header = object.__basicsize__
for value in (1.5, 7, "pear"):
    size = sys.getsizeof(value)
    # A block is a multiple of 16 bytes.
    block = (size + 15) // 16 * 16
    print(f"{value!r}:", header, "+", size - header, "+", block - size)
