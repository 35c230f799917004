"""The way a list is made decides how many slots its three items get.

3.12: the first guess of `split`, twelve slots at most, is smaller for a short string (gh-91146).
3.13: `list` of a set gets the room of the rule of growth, where it got the number of items (`list_extend_set`, Objects/listobject.c).
3.15: `list` of a generator expression is compiled like a comprehension, item after item (gh-142863).
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
