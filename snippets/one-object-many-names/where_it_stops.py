"""A copy that has nothing to keep apart may be the original, and a deep copy keeps some things whole."""

import copy
import weakref


def tax(price):
    return price * 2


pair, nested = (1, 2), (1, [2])
print("shallow tuple is new:", copy.copy(nested) is not nested)
print("deep tuple is new:", copy.deepcopy(pair) is not pair)
print("deep nested is new:", copy.deepcopy(nested) is not nested)
print("deep function is new:", copy.deepcopy(tax) is not tax)
print("deep class is new:", copy.deepcopy(dict) is not dict)
finder = weakref.ref(tax)
print("deep weakref is new:", copy.deepcopy(finder) is not finder)
text = bytearray(b"pear")
view = memoryview(text)
print("slice of view shares:", view[:2].obj is text)
