"""A cache keeps its values in a private dict."""


class Cache:
    def __init__(self):
        self.__store = {}

    def put(self, key, value):
        self.__store[key] = value

    def get(self, key):
        return self.__store.get(key)


cache = Cache()
for key in ("x", "y", "z"):
    cache.put(key, [key])
print("x:", cache.get("x"))
print("attribute x:", hasattr(cache, "x"))
