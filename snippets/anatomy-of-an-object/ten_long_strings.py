"""A tuple holds one word for each item, however large the item."""

import sys

apple = "apple" * 100_000
row = (apple,) * 10
letters = bytes(10)
more = sys.getsizeof(letters) - sys.getsizeof(b"")
print("row over empty:", sys.getsizeof(row) - sys.getsizeof(()))
print("letters over empty:", more)
