"""A weak dictionary finds an image that is in use, and forgets it with its last user."""

import weakref


class Image:
    """Pixels that were loaded from a file."""


def load(path):
    image = cache.get(path)
    if image is None:
        image = Image()
        cache[path] = image
    return image


cache = weakref.WeakValueDictionary()
page = load("pear.png")
print("loaded once:", load("pear.png") is page)
print("in the cache:", len(cache))
del page
print("without the page:", len(cache))
