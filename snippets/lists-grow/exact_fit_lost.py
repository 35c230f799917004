"""A list made with exactly enough slots loses its exact fit at the first append."""


def spare(shelf):
    room = shelf.__sizeof__() - [].__sizeof__()
    return room // tuple.__itemsize__ - len(shelf)


shelf = [None] * 1000
print("spare when made:", spare(shelf))
shelf[0] = "pear"
print("spare after assignment:", spare(shelf))
shelf.append("fig")
print("spare after append:", spare(shelf))
print("spare in a copy:", spare(shelf.copy()))
