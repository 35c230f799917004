"""A list of flags has one place for each; the flags are two objects for the whole program."""

import sys

count = 30_000
flags = [n % 3 == 0 for n in range(count)]
print("flags:", len(set(map(id, flags))), "objects")
print("list:", round(sys.getsizeof(flags) / count), "bytes each")
marks = bytearray(flags)
print("bytearray:", round(sys.getsizeof(marks) / count), "bytes each")
print("bool is an int:", isinstance(flags[0], int))
print("sum of flags:", sum(flags) == sum(marks))
