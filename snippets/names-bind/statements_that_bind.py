"""Import, def, class, for and except bind names; except also unbinds its name at the end."""

import math


def pick():
    """Take one fruit."""


class Basket:
    """A place for fruit."""


for pear in ["green", "ripe"]:
    halves = [half for half in pear]

problem = "mine"
try:
    math.sqrt("pear")
except TypeError as problem:
    print("inside except:", type(problem).__name__)

for name in "math", "pick", "Basket", "pear", "half", "problem":
    print(f"{name.lower()} is bound:", name in globals())
