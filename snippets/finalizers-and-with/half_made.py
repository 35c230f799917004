"""When `__init__` fails, CPython still calls `__del__`, on an object without its attributes."""


class Connection:
    def __init__(self, port):
        self.port = int(port)

    def __del__(self):
        found = "with" if hasattr(self, "port") else "without"
        print("finalizer runs:", found, "a port")


try:
    Connection("no number")
except ValueError as error:
    print("error:", type(error).__name__)
