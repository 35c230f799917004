"""`sys.exit` ends the program, and finalizers still run."""

import sys


class Box:
    def __del__(self):
        print("gone: box")


box = Box()
print("before: exit")
sys.exit(3)
