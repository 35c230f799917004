"""One append fits into a spare slot, the next needs a larger array."""

import sys

basket = [11, 12, 13]
print("first print:", "basket =", basket)
small, same = sys.getsizeof(basket), id(basket)
basket.append(14)
print("bytes for the fourth:", sys.getsizeof(basket) - small)
basket.append(15)
print("bytes for the fifth:", sys.getsizeof(basket) - small)
print("last print:", "basket =", basket)
print("still the same list:", id(basket) == same)
