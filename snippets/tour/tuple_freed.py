"""A tuple's memory is given back when its last name goes.

3.14: a tuple has one more field, which keeps its hash (gh-131525).
"""

import sys
import tracemalloc

basket = (22, 33, 44)
print("first print:", "basket =", basket)
print("its bytes:", sys.getsizeof(basket))

tracemalloc.start()
shelf = (basket,) * 100_000
owner = shelf
print("kilobytes taken:", tracemalloc.get_traced_memory()[0] // 1000)
del shelf
print("one name gone:", tracemalloc.get_traced_memory()[0] // 1000)
del owner
print("both names gone:", tracemalloc.get_traced_memory()[0] // 1000)
