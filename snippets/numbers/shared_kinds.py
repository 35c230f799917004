"""A table of equal numbers gives back the first of them, of whatever kind, sign or digits."""

from decimal import Decimal

known = {}
price, total = Decimal("2.5"), Decimal("2.50")
read = {"one": 1, "one as float": 1.0, "price": price, "total": total}
read |= {"zero": 0.0, "minus zero": -0.0}
for label, number in read.items():
    print(f"{label}, {number}:", known.setdefault(number, number))
