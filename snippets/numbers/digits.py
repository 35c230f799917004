"""The size of an int grows by four bytes with each 30 bits of its value."""

import sys

print("bits in a digit:", sys.int_info.bits_per_digit)
for bits in 1, 29, 30, 59, 60, 90, 1000:
    print(f"2 ** {bits}:", sys.getsizeof(2**bits))
