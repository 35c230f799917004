"""A kept error, a function that calls itself and a stored method each leave a loop."""

import gc


def kept_error():
    try:
        int("pear")
    except ValueError as error:
        kept = error


def calls_itself():
    step = lambda: step()


class Basket:
    def __init__(self):
        self.reset = self.__init__


gc.collect()
for make in (list, kept_error, calls_itself, Basket):
    make()
    print(make.__name__.lower(), "leaves loop:", gc.collect() > 0)
