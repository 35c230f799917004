"""The cache has the photo while one page shows it, and in CPython forgets it with the last page."""

import weakref


class Photo:
    """Pixels that were read from a file."""


def load(path):
    photo = cache.get(path)
    if photo is None:
        photo = cache[path] = Photo()
    return photo


cache = weakref.WeakValueDictionary()
page, other = load("pear.png"), load("pear.png")
print("one photo for both:", page is other)
del page
print("with one page left:", len(cache))
del other
print("with none left:", len(cache))
