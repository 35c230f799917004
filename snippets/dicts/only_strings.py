"""One number among a hundred string keys makes the table larger, and it stays so without the number.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key; with the first other key, the table is made anew (gh-91001).
"""

import sys


class Name(str):
    """A string of a subclass."""


words = [f"fruit {number}" for number in range(100)]
stock = dict.fromkeys(words)
print("bytes, strings:", sys.getsizeof(stock))
stock[7] = None
print("bytes, one number more:", sys.getsizeof(stock))
del stock[7]
print("bytes, without it:", sys.getsizeof(stock))
print("bytes, copied:", sys.getsizeof(dict(stock)))
print("bytes, made anew:", sys.getsizeof({k: None for k in stock}))
subclass = dict.fromkeys(map(Name, words))
print("bytes, subclass:", sys.getsizeof(subclass))
