"""The size of a list of three, after each of two appends, and that of its copy."""

import sys

basket = [11, 12, 13]
print("bytes, three items:", sys.getsizeof(basket))
basket.append(14)
print("bytes, four items:", sys.getsizeof(basket))
basket.append(15)
print("bytes, five items:", sys.getsizeof(basket))
copied = basket.copy()
print("bytes, copied:", sys.getsizeof(copied))
