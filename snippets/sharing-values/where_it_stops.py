"""A shared value may come back as another type, or with another sign."""

from functools import lru_cache


def shared(*values):
    known = {}
    return [known.setdefault(value, value) for value in values]


def area(width, height):
    return width * height


print("1, 1.0 and True:", *shared(1, 1.0, True))
print("0.0 and -0.0:", *shared(0.0, -0.0))
plain, typed = lru_cache(area), lru_cache(typed=True)(area)
print("cached, 2 and 2.0:", plain(2, 3), plain(2.0, 3))
print("typed, 2 and 2.0:", typed(2, 3), typed(2.0, 3))
