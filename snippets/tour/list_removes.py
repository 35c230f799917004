"""Removing two of five items gives back no memory of the list."""

import sys

scores = [3, 4, 5, 6, 7]
print("scores at first:", scores)
full = sys.getsizeof(scores)
scores.remove(4)
scores.remove(5)
print("scores at end:", scores)
print("bytes given back:", full - sys.getsizeof(scores))
print("bytes a copy saves:", full - sys.getsizeof(scores[:]))
