"""Questions that the language asks an instance."""


class Basket:
    def __init__(self):
        self.things = []

    def __contains__(self, thing):
        known = self.things
        return thing in known

    def __setitem__(self, at, thing):
        self.things.insert(at, thing)


basket = Basket()
for at in range(5):
    basket[0] = [at]
    has = [at] in basket
print("has:", has)
