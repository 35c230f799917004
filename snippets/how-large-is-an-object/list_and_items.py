"""A list of three has one size, whether its strings are short or long.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import sys

letter, page = "a", "a" * 1_000_000
short = [letter, letter, letter]
long = [page, page, page]
print("list of letters:", sys.getsizeof(short), "bytes")
print("list of pages:", sys.getsizeof(long), "bytes")
print("one page:", sys.getsizeof(page), "bytes")
