"""A list, a tuple, a dict, a cell of a function and an instance: each is named as a holder.

3.11: an instance no longer makes a dict for its attributes until someone asks for it, so it holds them itself (gh-89503).
"""

import gc


class Basket:
    """Something with attributes."""


def holders():
    pear, basket = set(), Basket()
    shelf, pair, prices = [pear], (pear,), {"pear": pear}
    look = lambda: pear
    basket.fruit = pear
    gc.collect()
    return [type(found).__name__ for found in gc.get_referrers(pear)]


print("holders:", *sorted(holders()))
