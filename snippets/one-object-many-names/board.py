"""Multiplying a list of one row puts that row in three places; a comprehension makes three rows."""

shared = [["."] * 3] * 3
shared[0][0] = "X"
print("top row:", *shared[0])
print("bottom row:", *shared[2])
print("one row:", shared[0] is shared[2])

fresh = [["."] * 3 for _ in range(3)]
fresh[0][0] = "X"
print("top row then:", *fresh[0])
print("bottom row then:", *fresh[2])
print("one row then:", fresh[0] is fresh[2])
