"""A list whose last item was popped has no places, and up to 3.11 a smallest block.

3.12: `pop` frees the array with the last item; before, `list_resize` asked for zero bytes, and got a block (gh-94603).
"""

import sys

shelf = [["pear", "fig"] for number in range(100)]
before = sys.getallocatedblocks()
for rows in shelf:
    rows.pop()
    rows.pop()
freed = before - sys.getallocatedblocks()
print("same size as []:", sys.getsizeof(shelf[0]) == sys.getsizeof([]))
print("blocks freed, each list:", round(freed / 100))
