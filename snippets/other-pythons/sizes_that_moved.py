"""Each of these five has another size on one of six versions, or on a free-threaded build.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key; the head of each table became eight bytes smaller (gh-91001, gh-88372).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
3.15: a bytearray keeps its bytes in a bytes object, whose header is counted too (gh-139871).
"""

import sys

pear = "pear"
row = {"name": pear, "price": 39}
print("dict of two:", sys.getsizeof(row), "bytes")
print("string:", sys.getsizeof(pear), "bytes")
print("tuple of three:", sys.getsizeof((pear, 39, 1.5)), "bytes")
print("bytearray of four:", sys.getsizeof(bytearray(b"pear")), "bytes")
print("float:", sys.getsizeof(1.5), "bytes")
