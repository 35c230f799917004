"""A byte for each number up to the limit takes far less than a set of the numbers seen.

3.11: an int of one digit asks for room up to the next eight bytes (`_PyLong_FromMedium`, Objects/longobject.c).
"""

import tracemalloc


def taken():
    return tracemalloc.get_traced_memory()[0]


numbers = range(0, 200_000, 2)
tracemalloc.start()
seen = set(numbers)
print("kilobytes, set:", round(taken() // 1000, -2))
print("bytes a number, set:", round(taken() // 100_000, -1))
del seen
before = taken()
marks = bytearray(200_000)
for number in numbers:
    marks[number] = 1
print("kilobytes, bytearray:", round((taken() - before) // 1000, -2))
print("marks of 10, 11:", marks[10], marks[11])
