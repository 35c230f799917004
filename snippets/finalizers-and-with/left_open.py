"""A connection that closes in `__del__` stays open as long as an error holds it."""


class Connection:
    count = 0

    def __init__(self):
        Connection.count += 1

    def __del__(self):
        Connection.count -= 1


def fetch(order):
    connection = Connection()
    return {"A7": 12}[order]


for order in "A7", "A8":
    try:
        fetch(order)
    except KeyError as error:
        last = error
    print(f"open after {order}:", Connection.count)
