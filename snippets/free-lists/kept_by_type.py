"""t."""

import gc
import sys


class Basket(list):
    """A list under another name."""


def kept(make):
    gc.collect()
    shelf = [None] * 3000
    before = sys.getallocatedblocks()
    for place in range(3000):
        shelf[place] = make()
    shelf[:] = ()
    return sys.getallocatedblocks() - before

kept(lambda: None)
def gen(): yield
things = {"nothing": lambda: None,
    "float": lambda: float("1.5"), "complex": lambda: complex("1.5"),
    "int": lambda: int("1000000"), "list": list, "dict": dict, "dict1": lambda: {1:1}, "list1": lambda: [1],
    "pair": lambda: tuple([1, 2]), "range": lambda: range(3), "set": set,
    "it": lambda: iter(things), "listit": lambda: iter([]), "rangeit": lambda: iter(range(3)), "builtinm": lambda: things.get, "basket": Basket, "object": object, "bytes": lambda: bytes(10),
    "str": lambda: str(1.5), "function": lambda: lambda: 1, "gen": lambda: gen(), "method": lambda: B.f, "bigint": lambda: int("1000000000000000000"),
    "slice": lambda: slice(1), "tupit": lambda: iter((1,2)),
}
class C:
    def f(self): pass
B = C()
for name, make in things.items():
    print(name + ":", kept(make), kept(make))
