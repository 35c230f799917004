"""A copy of what cannot change may be the original, and a deep copy hands on functions and weak references."""

import copy
import weakref


def tax(price):
    return price * 2


pair, nested = (1, 2), (1, [2])
print("copied tuple is new:", copy.copy(nested) is not nested)
print("deep tuple is new:", copy.deepcopy(pair) is not pair)
print("deep nested is new:", copy.deepcopy(nested) is not nested)
print("deep function is new:", copy.deepcopy(tax) is not tax)
finder = weakref.ref(tax)
print("deep weakref is new:", copy.deepcopy(finder) is not finder)
