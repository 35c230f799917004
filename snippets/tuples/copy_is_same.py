"""Which ways of copying a tuple make another tuple."""

import copy

# Made when the program runs, so these are no constants.
basket = tuple(["pear", 4])
crate = tuple(["pear", [4]])
print("by slice:", basket[:] is basket)
print("by tuple:", tuple(basket) is basket)
print("by copy:", copy.copy(basket) is basket)
print("by deepcopy:", copy.deepcopy(basket) is basket)
print("list inside, copy:", copy.copy(crate) is crate)
print("list inside, deepcopy:", copy.deepcopy(crate) is crate)
longer = basket
longer += ("plum",)
print("after addition:", longer is basket)
