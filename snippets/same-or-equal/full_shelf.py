"""A test with `is` sees that a shelf of 10 is full, and one of 3000 never.

3.15: the shared small ints reach up to 1024, where 256 was the last (gh-133059).
"""


def full(shelf, limit):
    return len(shelf) is limit


for typed in "10", "300", "3000":
    shelf = ["pear"] * int(typed)
    print("full at", typed + ":", full(shelf, int(typed)))
