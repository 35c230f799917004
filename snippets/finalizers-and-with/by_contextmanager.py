"""`@contextmanager` makes a function for `with` of a generator; its `finally` closes, also after an error."""

from contextlib import contextmanager


@contextmanager
def connection(name):
    opened.append(name)
    try:
        yield name
    finally:
        opened.remove(name)


opened = []
try:
    with connection("orders"):
        print("open inside:", len(opened))
        raise KeyError("A8")
except KeyError:
    print("open after the error:", len(opened))
