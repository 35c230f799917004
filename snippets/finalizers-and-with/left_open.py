"""A connection that closes in `__del__` stays open as long as an error holds it."""


class Connection:
    count = 0

    def __init__(self):
        type(self).count += 1

    def __del__(self):
        type(self).count -= 1


def share(total, guests):
    connection = Connection()
    return total / guests


for guests in 4, 0:
    try:
        share(100, guests)
    except ZeroDivisionError as error:
        last = error
    print(f"open after {guests} guests:", Connection.count)
