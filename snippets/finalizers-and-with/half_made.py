"""When `__init__` fails, CPython still calls `__del__`, on an object without its attributes."""


class Door:
    def __init__(self, key):
        self.key = int(key)

    def __del__(self):
        print("finalizer finds key:", hasattr(self, "key"))


try:
    Door("pear")
except ValueError as error:
    print("error:", type(error).__name__)
print("script:", "goes on")
