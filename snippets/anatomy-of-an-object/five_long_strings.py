"""A tuple holds one word for each item, however large the item."""

import sys

apple = "apple" * 100_000
row = (apple,) * 5
letters = b"apple"
row_more = sys.getsizeof(row) - sys.getsizeof(())
letters_more = sys.getsizeof(letters) - sys.getsizeof(b"")
print("row over empty:", row_more)
print("letters over empty:", letters_more)
