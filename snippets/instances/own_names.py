"""An instance has room for each name that its class has seen, so names of their own make all larger.

3.11: the values of the attributes of an instance have room for all names of its class, and need no dict (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc

KINDS = ["author pages", "size colour", "grape year", "watts socket"]


class Product:
    def __init__(self, kind):
        for name in kind.split():
            setattr(self, name, None)


class Book(Product):
    """A product of the first kind."""


products = [None] * 12_000
tracemalloc.start()
for make, kinds in (Book, KINDS[:1]), (Product, KINDS):
    tracemalloc.clear_traces()
    products[:] = map(make, kinds * (12_000 // len(kinds)))
    each = round(tracemalloc.get_traced_memory()[0] / 12_000)
    print(f"{make.__name__.lower()}:", each)
