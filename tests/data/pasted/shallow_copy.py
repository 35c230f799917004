"""A copy shares what it holds."""

import copy

one = [["tea"], {"milk": ["fresh"]}]
two = list(one)
three = copy.copy(one)
four = copy.deepcopy(one)
two[0].append("green")
print("shared:", one[0] is three[0])
