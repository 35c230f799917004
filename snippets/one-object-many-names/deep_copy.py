"""A deep copy makes each object once: what was shared stays shared, and a loop stays a loop."""

import copy

basket = ["pear"]
shelf = [basket, basket]
shelf.append(shelf)
twin = copy.deepcopy(shelf)
print("first basket is new:", twin[0] is not basket)
print("both places, one basket:", twin[0] is twin[1])
print("twin holds itself:", twin[2] is twin)
