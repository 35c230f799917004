"""A weak dictionary finds an image that is in use, and forgets it with its last user."""

import weakref


class Image:
    def __init__(self, path):
        print("loads:", path)


def load(path):
    if (image := cache.get(path)) is None:
        image = cache[path] = Image(path)
    return image


cache = weakref.WeakValueDictionary()
page = [load("pear.png"), load("pear.png")]
print("in cache:", len(cache))
page.clear()
print("after the page:", len(cache))
page = [load("pear.png")]
