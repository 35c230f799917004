"""Import, def, class, for, with and except bind names; except also unbinds its name at the end."""

import io


def pick():
    """Take one fruit."""


class Basket:
    """A place for fruit."""


for pear in ["green", "ripe"]:
    halves = [half for half in pear]

problem = "mine"
try:
    with io.StringIO("pear") as note:
        int(note.read())
except ValueError as problem:
    print("inside except:", type(problem).__name__)

for name in "io pick Basket pear half note problem".split():
    print("has", name + ":", name in globals())
