"""Which ways of copying a tuple make another tuple."""

from copy import copy, deepcopy

# Made when the program runs, so these are no constants.
basket = tuple(["pear", 4])
crate = tuple(["pear", [4]])
copies = basket[:], tuple(basket), copy(basket), deepcopy(basket)
print("baskets, four copies:", len(set(map(id, [basket, *copies]))))
print("list inside, copy:", copy(crate) is crate)
print("list inside, deepcopy:", deepcopy(crate) is crate)
longer = basket
longer += ("plum",)
print("after addition:", longer is basket)
