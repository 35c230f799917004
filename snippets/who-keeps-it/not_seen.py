"""A running function and a frozen list are never named as holders; a paused generator is.

3.11: a paused generator keeps its variables itself, where 3.10 kept them in a frame object (gh-88756).
"""

import gc


def named(thing):
    return [type(found).__name__ for found in gc.get_referrers(thing)]


def walk(fruit):
    yield fruit


def ask(pear):
    print("with a local name:", named(pear))
    shelf = [pear]
    print("with a list:", named(pear))
    gc.freeze()
    print("with a frozen list:", named(pear))
    walker = walk(pear)
    next(walker)
    print("and a paused generator:", named(pear))


ask(set())
