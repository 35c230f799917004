"""The blocks and the spare room of lists and tuples, and what a tuple saves at two lengths.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import gc
import sys

weigh = sys.getsizeof
shelf = [None] * 100


def blocks_each(make):
    gc.collect()
    before = sys.getallocatedblocks()
    baskets = [make(shelf) for place in shelf]
    return (sys.getallocatedblocks() - before) // len(baskets)


for make in list, tuple:
    print(f"blocks per {make.__name__}:", blocks_each(make))
    # Filled without knowing the length, a list takes spare room.
    spare = weigh(make(pear for pear in shelf)) - weigh(make(shelf))
    print(f"spare bytes in {make.__name__}:", spare)
print("bytes saved, one item:", weigh(shelf[:1]) - weigh((None,)))
print("bytes saved, hundred:", weigh(shelf) - weigh(tuple(shelf)))
