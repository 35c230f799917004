"""A weak reference needs a place in its object, and numbers, strings, tuples, lists and dicts have none."""

import weakref

Plain = type("Plain", (), {})
Slots = type("Slots", (), {"__slots__": ("name",)})
Found = type("Found", (), {"__slots__": ("name", "__weakref__")})
Shelf = type("Shelf", (list,), {})
things = {"instance": Plain(), "instance with slots": Slots()}
things |= {"slots with __weakref__": Found(), "function": lambda: 7}
things |= {"built-in function": len, "class": int, "set": {7}}
things |= {"tuple": (7,), "dict": {}, "list": [7], "int": 7}
things |= {"str": "pear", "instance of list subclass": Shelf()}
for label, thing in things.items():
    try:
        print(label + ":", weakref.ref(thing)() is thing)
    except TypeError:
        print(label + ":", "refused")
