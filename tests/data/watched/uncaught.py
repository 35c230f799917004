"""An error that nobody catches ends the program."""


class Box:
    def __del__(self):
        print("gone: box")


def fail(basket):
    return basket[5]


box = Box()
basket = [box]
fail(basket)
