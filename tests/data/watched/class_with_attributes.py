"""What a class holds is shared, what an instance holds is its own."""


class Cart:
    items = []

    def __init__(self, owner):
        self.owner = owner
        self.own = []

    @property
    def size(self):
        return len(self.own)


one = Cart(["ann"])
two = Cart(one.owner)
one.items.append("tea")
two.own.append(one)
one.own = two.own
print("size:", two.size)
two = None
Cart = None
