"""A float and a complex number have one size each; an int grows by four bytes for each 30 bits.

3.11: from 3.11.2 on, the digit for which 0 and False have room is counted (gh-100637).
"""

import sys

print("none:", sys.getsizeof(None))
print("ellipsis:", sys.getsizeof(...))
print("bool, false:", sys.getsizeof(False))
print("bool, true:", sys.getsizeof(True))
print("int, zero:", sys.getsizeof(0))
print("int, one digit:", sys.getsizeof(2**30 - 1))
print("int, two digits:", sys.getsizeof(2**30))
print("int, three digits:", sys.getsizeof(2**60))
print("float:", sys.getsizeof(1.5))
print("complex:", sys.getsizeof(1j))
