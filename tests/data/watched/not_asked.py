"""A program that would tell if anybody asked its objects."""

import gc
import sys


class Loud(type):
    def __getattribute__(cls, name):
        print("class asked:", name)
        return super().__getattribute__(name)

    def __eq__(cls, other):
        print("class compared:", other is cls)
        return cls is other

    def __hash__(cls):
        print("class hashed:", True)
        return 1


class Shy(metaclass=Loud):
    def __getattribute__(self, name):
        print("asked:", name)
        return super().__getattribute__(name)

    def __eq__(self, other):
        print("compared:", True)
        return self is other

    def __len__(self):
        print("length asked:", True)
        return 0

    def __sizeof__(self):
        print("size asked:", True)
        return 0

    def __repr__(self):
        print("text asked:", True)
        return "Shy"


shy = Shy()
shy.load = [1]
print("load:", shy.load)
pair = (shy, shy)
print("held by:", len(gc.get_referrers(shy)))
print(
    "names:",
    sorted(name for name in globals() if name[:2] == "__" or name[0] != "_"),
    len(sys.argv),
)
print("file number:", open(__file__).fileno())
shy = pair = None
