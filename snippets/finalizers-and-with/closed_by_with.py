"""A `with` block closes the connection at its end, also when an error leaves the block."""


class Connection:
    count = 0

    def __enter__(self):
        Connection.count += 1

    def __exit__(self, *error):
        Connection.count -= 1


def share(total, guests):
    with Connection():
        return total / guests


for guests in 4, 0:
    try:
        share(100, guests)
    except ZeroDivisionError as error:
        last = error
    print(f"open after {guests} guests:", Connection.count)
