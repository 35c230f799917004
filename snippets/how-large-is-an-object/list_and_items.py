"""A list and a dict have one size, whether their strings are short or long.

3.11: the head of the table of any dict became eight bytes smaller (gh-88372).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import sys

letter, page = "a", "a" * 1_000_000
short = [letter, letter, letter]
long = [page, page, page]
print("list of letters:", sys.getsizeof(short), "bytes")
print("list of pages:", sys.getsizeof(long), "bytes")
short = {1: letter, 2: letter, 3: letter}
long = {1: page, 2: page, 3: page}
print("dict of letters:", sys.getsizeof(short), "bytes")
print("dict of pages:", sys.getsizeof(long), "bytes")
print("one page:", sys.getsizeof(page), "bytes")
