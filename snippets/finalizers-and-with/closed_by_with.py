"""A `with` block closes the connection at its end, also when an error leaves the block."""


class Connection:
    count = 0

    def __enter__(self):
        Connection.count += 1
        return self

    def __exit__(self, *error):
        Connection.count -= 1


def fetch(order):
    with Connection() as connection:
        return {"A7": 12}[order]


try:
    fetch("A8")
except KeyError as error:
    last = error
print("open after the error:", Connection.count)
