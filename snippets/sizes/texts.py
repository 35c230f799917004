"""The widest character of a string sets the width of all its characters.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.15: a bytearray keeps its bytes in a bytes object, whose header is counted too (gh-139871).
"""

import sys

print("str, empty:", sys.getsizeof(""))
print("str, ten plain:", sys.getsizeof("a" * 10))
print("str, ten accented:", sys.getsizeof("é" * 10))
print("str, ten greek:", sys.getsizeof("ω" * 10))
print("str, ten emoji:", sys.getsizeof("🍐" * 10))
print("bytes, empty:", sys.getsizeof(b""))
print("bytes, ten:", sys.getsizeof(bytes(10)))
print("bytearray, empty:", sys.getsizeof(bytearray()))
print("bytearray, ten:", sys.getsizeof(bytearray(10)))
print("memoryview, ten:", sys.getsizeof(memoryview(b"a" * 10)))
