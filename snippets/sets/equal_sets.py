"""Five equal sets of five numbers, of three sizes."""

import sys

added, one_by_one, by_minus = set(), set(range(50)), set(range(50))
for number in range(5):
    added.add(number)
for number in range(5, 50):
    one_by_one.discard(number)
by_minus -= set(range(5, 50))
print("bytes, in braces:", sys.getsizeof({0, 1, 2, 3, 4}))
print("bytes, added:", sys.getsizeof(added))
print("bytes, copied:", sys.getsizeof(added.copy()))
print("bytes, one by one:", sys.getsizeof(one_by_one))
print("bytes, by minus:", sys.getsizeof(by_minus))
print("equal:", {0, 1, 2, 3, 4} == added == one_by_one == by_minus)
