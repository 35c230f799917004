"""One append fits into a spare place, the next needs a larger array."""

import sys

scores = [11, 12, 13]
print("scores at first:", scores)
small, same = sys.getsizeof(scores), id(scores)
scores.append(14)
print("bytes for the fourth:", sys.getsizeof(scores) - small)
scores.append(15)
print("bytes for the fifth:", sys.getsizeof(scores) - small)
print("scores at end:", scores)
print("still the same list:", id(scores) == same)
