"""A cache that lets go"""
from weakref import WeakValueDictionary


class Image:
    pass


cache = WeakValueDictionary()
image = Image()
cache["pear"] = image
print(len(cache))
del image
print(len(cache))
