"""An object that is gone and a later one can have the same `id`; two that live together cannot."""

first = object()
place = id(first)
del first
second = object()
print("place taken again:", id(second) == place)
third = object()
print("while both live:", id(third) == id(second))
print("two passing objects:", id(object()) == id(object()))
print("are they one:", object() is object())
