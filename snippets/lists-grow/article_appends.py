"""The size of a list of three, after each of two appends, and that of its copy."""

import sys

scores = [11, 12, 13]
print("bytes, three items:", sys.getsizeof(scores))
scores.append(14)
print("bytes, four items:", sys.getsizeof(scores))
scores.append(15)
print("bytes, five items:", sys.getsizeof(scores))
copied = scores.copy()
print("bytes, copied:", sys.getsizeof(copied))
