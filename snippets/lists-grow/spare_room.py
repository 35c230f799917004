"""The way a list is made decides how many slots its three items get.

3.12: `split` no longer takes twelve slots at once: the length of the string limits its first guess (gh-91146).
3.13: `list` sizes its array for a set by the rule of growth, no longer by the number of items alone (`list_extend_set`, Objects/listobject.c).
3.15: `list` around a generator expression is compiled to bytecode that appends the items to an empty list, like a comprehension (gh-142863).
"""


def slots(shelf):
    return (shelf.__sizeof__() - [].__sizeof__()) // tuple.__itemsize__


pear, fig, plum = trio = ["pear", "fig", "plum"]
print("names in brackets:", slots([pear, fig, plum]))
print("repeated:", slots(["pear"] * 3))
print("copied:", slots(trio.copy()))
print("constants in brackets:", slots(["pear", "fig", "plum"]))
print("list of a list:", slots(list(trio)))
print("comprehension:", slots([fruit for fruit in trio]))
print("list of a generator:", slots(list(fruit for fruit in trio)))
print("list of a set:", slots(list({"pear", "fig", "plum"})))
print("split:", slots("pear fig plum".split()))
