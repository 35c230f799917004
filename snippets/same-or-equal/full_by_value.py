"""A test with `==` sees that a shelf is full, at a small limit and at a large one."""


def full(shelf, limit):
    return len(shelf) == limit


for typed in "10", "300", "3000":
    shelf = ["pear"] * int(typed)
    print("full at", typed + ":", full(shelf, int(typed)))
