"""An object can get another type where it lies; names and attributes stay as they are."""


class Draft:
    """An order that is not sent yet."""


class Order:
    """The same order later."""


order = Draft()
order.number = 17
place = id(order)
order.__class__ = Order
print("same place:", id(order) == place)
print("type now:", type(order).__name__)
print("number now:", order.number)
