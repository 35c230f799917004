"""From 3.14 on, a tuple asks its items for their hash only once.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""


class Pear:
    """An item that counts how often its hash is asked for."""

    asked = 0

    def __hash__(self):
        Pear.asked += 1
        return 7


basket = (Pear(), Pear())
for turn in "first", "second", "third":
    before = Pear.asked
    hash(basket)
    print(f"items asked, {turn} time:", Pear.asked - before)
print("basic size:", tuple.__basicsize__)
