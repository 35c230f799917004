"""A weak reference needs a place in its object, and numbers, strings, tuples, lists and dicts have none."""

import weakref

Plain = type("Plain", (), {})
Slots = type("Slots", (), {"__slots__": ("name",)})
Shelf = type("Shelf", (list,), {})
things = {"instance": Plain(), "instance with slots": Slots()}
things |= {"function": lambda: 7, "built-in function": len}
things |= {"class": int, "set": {7}, "tuple": (7,), "dict": {}}
things |= {"list": [7], "instance of list subclass": Shelf()}
things |= {"int": 7, "str": "pear"}
for label, thing in things.items():
    try:
        print(label + ":", weakref.ref(thing)() is thing)
    except TypeError:
        print(label + ":", "refused")
