"""Each of these has the same size, however many items it gives.

3.11: a generator holds its frame inside itself, where it is counted, and enumerate keeps one pointer more (Include/cpython/genobject.h; `enumerate.__basicsize__`).
3.12: a generator finds its code in its frame and no longer points to it (Include/cpython/genobject.h).
3.14: `map` has an option `strict`, and a generator has one pointer more (gh-119793, Include/internal/pycore_interpframe_structs.h).
3.15: the code of a generator expression asks for more stack (`co_stacksize` of its code).
"""

import sys

pears = list(range(1000))
print("range:", sys.getsizeof(range(1000)))
print("slice:", sys.getsizeof(slice(1000)))
print("list iterator:", sys.getsizeof(iter(pears)))
print("reversed:", sys.getsizeof(reversed(pears)))
print("enumerate:", sys.getsizeof(enumerate(pears)))
print("zip:", sys.getsizeof(zip(pears)))
print("map:", sys.getsizeof(map(str, pears)))
print("filter:", sys.getsizeof(filter(None, pears)))
print("dict view:", sys.getsizeof({}.keys()))
print("generator:", sys.getsizeof(pear for pear in pears))
