"""What is alive at the end is finalized as the interpreter shuts down."""

import atexit


class Box:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("gone:", self.tag)


kept = Box("kept")
loop = Box("loop")
loop.me = [loop, kept]
atexit.register(print, "exit: now")
print("end: reached")
