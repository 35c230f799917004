"""Five thousand rows of text take five thousand blocks, and give them back."""

import sys

before = sys.getallocatedblocks()
rows = [f"row {number}" for number in range(5000)]
taken = sys.getallocatedblocks() - before
print("thousands taken:", round(taken / 1000))

del rows
left = sys.getallocatedblocks() - before
print("thousands left over:", round(left / 1000))
