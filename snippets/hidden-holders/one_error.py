"""An error that is made once and raised twice keeps what each of the two calls had."""

from traceback import walk_tb

NOT_FOUND = LookupError("no such order")


def fetch(order):
    raise NOT_FOUND


for order in "A7", "B2":
    try:
        fetch(order)
    except LookupError:
        pass
print("entries:", len(list(walk_tb(NOT_FOUND.__traceback__))))
