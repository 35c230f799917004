"""A list keeps number objects; an array keeps bare numbers, and makes an object at each reading."""

from array import array

ids = [int(text) for text in "70001 70002 70003".split()]
packed = array("q", ids)
print("list, same object:", ids[0] is ids[0])
del ids
first, again = packed[0], packed[0]
print("array, equal:", first == again)
print("array, same object:", first is again)
packed[0] += 1
print("first says:", first)
