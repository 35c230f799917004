"""A block of `with` and a `finally` let go on every way out."""


class Lent:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *raised):
        self.thing = None


def use(thing):
    try:
        held = [thing]
        return len(held)
    finally:
        held = None


thing = ["tea"]
with Lent(thing) as lent:
    lent.append(use(lent))
lent = None
