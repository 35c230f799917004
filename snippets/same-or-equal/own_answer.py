"""A type may say that its objects equal everything, or nothing; `is` asks no type."""

from array import array


class Joker:
    def __eq__(self, other):
        return True


joker = Joker()
nothing = None
print("joker equals none:", joker == nothing)
print("joker is none:", joker is nothing)

nan = float("nan")
print("nan equals itself:", nan == nan)
print("nan is itself:", nan is nan)
print("nan is in list:", nan in [nan])
print("nan is in array:", nan in array("d", [nan]))
print("another nan is in:", float("nan") in [nan])
print("members of the set:", len({1, 1.0, True}))
