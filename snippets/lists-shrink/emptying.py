"""What each of four ways to empty a list leaves to its other name."""


def slots(shelf):
    return (shelf.__sizeof__() - [].__sizeof__()) // tuple.__itemsize__


shelf = other_name = ["pear"] * 100
shelf.clear()
print("after clear:", slots(other_name))
shelf = other_name = ["pear"] * 100
del shelf[:]
print("after del of all:", slots(other_name))
shelf = other_name = ["pear"] * 100
shelf[:] = []
print("after slice assignment:", slots(other_name))
shelf = other_name = ["pear"] * 100
shelf = []
print("after rebinding:", slots(other_name))
