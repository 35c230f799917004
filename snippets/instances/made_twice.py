"""`@dataclass(slots=True)` makes the class a second time, and a registry of subclasses gets both.

3.13: `super()` in a method of such a class finds the second one; earlier releases of 3.13 did not yet (gh-90562).
"""

from dataclasses import dataclass

kinds = []


class Row:
    __slots__ = ()

    def __init_subclass__(cls): kinds.append(cls)


@dataclass(slots=True)
class Order(Row):
    number: int

    def show(self):
        return super().__str__()


print("classes registered:", len(kinds))
try:
    print("super:", Order(7).show())
except TypeError as error:
    print("super:", type(error).__name__)
