"""A name has no type; type and size belong to the object it refers to.

3.12: a text has one field less, which held an old second form of its characters (PEP 623).
"""

import sys

pear = 10
print("pear:", pear)
print("its type:", type(pear).__name__)
print("its bytes:", sys.getsizeof(pear))

kept = pear
# The name moves to another object. Nothing is converted or copied.
pear: int = "ten"
print("pear now:", pear)
print("its type now:", type(pear).__name__)
print("its bytes now:", sys.getsizeof(pear))
print("kept:", kept)

shelf: list
print("shelf exists:", "shelf" in globals())
