"""A weak dictionary finds an image that is in use, and forgets it with its last user."""

import weakref


class Image: ...


def load(path):
    if (image := cache.get(path)) is None:
        loads.append(path)
        image = cache[path] = Image()
    return image


cache, loads = weakref.WeakValueDictionary(), []
page = load("pear.png")
print("loaded once:", load("pear.png") is page)
del page
print("without the page:", len(cache))
load("pear.png")
load("pear.png")
print("loads in all:", len(loads))
