"""What each of four ways to empty a list leaves to its other name."""

shelf = other_name = ["pear"] * 100
shelf.clear()
print("after clear:", len(other_name))
shelf = other_name = ["pear"] * 100
del shelf[:]
print("after del of all:", len(other_name))
shelf = other_name = ["pear"] * 100
shelf[:] = []
print("after slice assignment:", len(other_name))
shelf = other_name = ["pear"] * 100
shelf = []
print("after rebinding:", len(other_name))
