"""Dicts that the standard library makes more of, and their attributes."""

from collections import Counter, OrderedDict, defaultdict


class OrderedBasket(OrderedDict):
    pass


groups = defaultdict(list)
groups["tea"].append([1])
groups.default_factory = None
basket = OrderedDict()
basket["pear"] = []
basket[2, 3] = ["two"]
basket.owner = ["plum"]
own = OrderedBasket()
own["fig"] = []
own.label = []
counted = Counter(["pear", "plum", "pear"])
counted.source = ["list"]
del basket.owner
mixed = {1: [], "one": [1]}
mixed[(2, 3)] = {}
print(len(groups), len(basket), len(own), counted["pear"])
