"""A list of flags has one place for each; the flags are two objects for the whole program."""

import sys

count = 30_000
flags = [n % 3 == 0 for n in range(count)]
marks = bytearray(flags)
print("flag objects:", len(set(map(id, flags))))
print("flag in list:", round(sys.getsizeof(flags) / count), "bytes")
print("flag in bytearray:", round(sys.getsizeof(marks) / count), "byte")
print("sum of flags:", sum(flags) == sum(marks))
