"""On CPython this file, left open, had its text after the call; with `with` on PyPy, too."""

import os
import warnings

warnings.simplefilter("ignore")


def left_open(name):
    file = open(name, "w")
    file.write("five!")


def closed(name):
    with open(name, "w") as file:
        file.write("five!")


for way in left_open, closed:
    way("notes.txt")
    print(f"{way.__name__}, bytes:", os.path.getsize("notes.txt"))
