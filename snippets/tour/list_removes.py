"""Removing two of five items gives back no memory of the list."""

import sys

basket = [3, 4, 5, 6, 7]
print("first print:", "list =", basket)
full = sys.getsizeof(basket)
basket.remove(4)
basket.remove(5)
print("last print:", "new list =", basket)
print("bytes given back:", full - sys.getsizeof(basket))
print("bytes a copy saves:", full - sys.getsizeof(basket[:]))
