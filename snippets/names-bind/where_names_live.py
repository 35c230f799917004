"""A module keeps its names in a dict; a function call keeps its local names in numbered places.

3.13: `f_locals` of a function's frame writes through to these places, where it used to be a copy (PEP 667, gh-74929).
"""

import sys

pear = "green"
globals()["pear"] = "ripe"
print("global via globals:", pear)


def pick(plum):
    fig = "green"
    locals()["fig"] = "ripe"
    print("local via locals:", fig)
    sys._getframe().f_locals["fig"] = "ripe"
    print("local via frame:", fig)


pick("black")
print("places of pick:", *pick.__code__.co_varnames)
